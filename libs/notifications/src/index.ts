export { NotificationsModule } from './notifications.module';
export { AuthMailer } from './auth-mailer';
