# Builds the application without the embedded PostgreSQL and runs it as an unprivileged user against a server.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
RUN mvn -B -q dependency:go-offline -P '!postgres-linux-amd64,!postgres-linux-arm64' || true
COPY src src
COPY db db
RUN mvn -B -q package -DskipTests -P '!postgres-linux-amd64,!postgres-linux-arm64' \
  && java -Djarmode=tools -jar target/entente.jar extract --destination target/entente

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --create-home entente && install -d -o entente /var/lib/entente/search
USER entente
WORKDIR /home/entente
# Classes in archives of their own are found faster than in one archive of archives
COPY --from=build /build/target/entente .
ENV PORT=8080 ENTENTE_SEARCH_FOLDER=/var/lib/entente/search
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s --retries=3 \
  CMD curl --fail --silent "http://127.0.0.1:${PORT}/actuator/health" || exit 1
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "entente.jar"]
