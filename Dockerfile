# Build: docker build -t keyturn .     Run: docker run -p 8080:8080 -e Aws__Mode=Account … keyturn
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
WORKDIR /source

# Restore alone first: this layer stays while only code changes.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/Keyturn.Readiness/*.csproj src/Keyturn.Readiness/packages.lock.json src/Keyturn.Readiness/
COPY src/Keyturn.Operations/*.csproj src/Keyturn.Operations/packages.lock.json src/Keyturn.Operations/
COPY src/Keyturn.Aws.Clients/*.csproj src/Keyturn.Aws.Clients/packages.lock.json src/Keyturn.Aws.Clients/
COPY src/Keyturn.Aws/*.csproj src/Keyturn.Aws/packages.lock.json src/Keyturn.Aws/
COPY src/Keyturn.Aws.Sandbox/*.csproj src/Keyturn.Aws.Sandbox/packages.lock.json src/Keyturn.Aws.Sandbox/
COPY src/Keyturn.Storage/*.csproj src/Keyturn.Storage/packages.lock.json src/Keyturn.Storage/
COPY src/Keyturn.Web/*.csproj src/Keyturn.Web/*.targets src/Keyturn.Web/packages.lock.json src/Keyturn.Web/
RUN dotnet restore src/Keyturn.Web -r linux-x64 --locked-mode

COPY appsettings.Development.json ./
COPY wwwroot-assets wwwroot-assets
COPY src src
# Compiled ahead, so that the first rows come a second or two earlier (the code was analysed where it was tested); elsewhere than on x64, leave "-r linux-x64 --self-contained false" out.
RUN dotnet publish src/Keyturn.Web -c Release -r linux-x64 --self-contained false --no-restore -p:RunAnalyzers=false -o /app
# The final image has no shell to make a folder with.
RUN mkdir /data

# "extra" brings ICU and time zones: Keyturn speaks Japanese and shows windows in local time.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
LABEL org.opencontainers.image.title="Keyturn" \
      org.opencontainers.image.description="Operations console for AWS Secrets Manager" \
      org.opencontainers.image.licenses="MIT"
WORKDIR /app
COPY --from=build /app .
# The only place that is written to: the SQLite file with the keys of cookies, anchors and archives. With PostgreSQL it may stay empty, and the rest read-only.
COPY --from=build --chown=1654:1654 /data /data
VOLUME /data
# The base image's own user, as a number: who runs the image can see that it is not root.
USER 1654
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_EnableDiagnostics=0 \
    Storage__ConnectionString="Data Source=/data/keyturn.db"
EXPOSE 8080
# The image has no shell and no curl: the program asks itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["dotnet", "Keyturn.Web.dll", "--health"]
ENTRYPOINT ["dotnet", "Keyturn.Web.dll"]
