import { type ActionFunctionArgs, redirect } from 'react-router';
import { backTo } from '../server/back.server';
import { keepLook, type Look } from '../server/cookies.server';

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.formData();
  const asked = form.get('look');
  const look: Look = asked === 'dark' || asked === 'light' ? asked : 'auto';
  return redirect(backTo(form.get('back')), { headers: { 'set-cookie': await keepLook(args, look) }, status: 303 });
}

export function loader() {
  return redirect('/');
}
