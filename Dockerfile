# Builds the client with everything, then ships the server with what it runs on only.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json ./
COPY server/contract server/contract
COPY client client
RUN npm run build

FROM node:20-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force
COPY server server
COPY cypher cypher
COPY graph-seed graph-seed
COPY --from=build /app/client/dist client/dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=8s --start-period=60s \
  CMD node -e "fetch('http://127.0.0.1:3000/api/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"
# Loads the seed graph where the database holds none, then serves.
CMD ["sh", "-c", "node --import tsx graph-seed/load.ts --if-empty && exec node --import tsx server/main.ts"]
