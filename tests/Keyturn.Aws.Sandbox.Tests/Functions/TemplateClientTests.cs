using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Functions;

/// <summary>Templates of former years against servers of today: what the packed client cannot do ends as a login that failed.</summary>
public sealed class TemplateClientTests
{
    private const string NoLogin = "ERROR setSecret: Unable to log into database with previous, current, or pending secret of secret arn " + TemplateBench.Arn;

    [Fact]
    public async Task Scram_WithAnOldLibrary_LogsInNowhere()
    {
        var bench = Bench(EngineTraits.PostgreSql, new() { Scram = false });
        bench.Database.Admission = login => login.Scram ? null : new("08001", "SCRAM authentication requires libpq version 10 or above");

        await bench.FailAsync(RotationSteps.Set);

        bench.Log.ShouldBe(["INFO Found credentials in environment variables.", NoLogin]);
    }

    [Fact]
    public async Task TlsEnforced_WithSslFalse_IsSaidForEachTryOfPostgreSql()
    {
        var bench = Bench(EngineTraits.PostgreSql, new(), ""","ssl":false""");
        bench.Database.Admission = login => login.Tls ? null : new("28000", "no pg_hba.conf entry for host \"10.20.1.44\", user \"app\", database \"APP\", SSL off");

        await bench.FailAsync(RotationSteps.Set);

        bench.Log.Count(line => line == $"ERROR Unable to establish SSL/TLS handshake, SSL/TLS is enforced on the host: {TemplateBench.Host}").ShouldBe(2);
    }

    [Theory]
    [InlineData(DatabaseEngine.MySql)]
    [InlineData(DatabaseEngine.SqlServer)]
    public async Task TlsEnforced_WithATemplateBeforeTls_SaysNothingOfIt(DatabaseEngine engine)
    {
        var bench = Bench(EngineTraits.Of(engine), new() { Tls = false });
        bench.Database.Admission = login => login.Tls ? null : new("3159", "Connections using insecure transport are prohibited while --require_secure_transport=ON.");

        await bench.FailAsync(RotationSteps.Set);

        bench.Log.ShouldNotContain(line => line.Contains("TLS", StringComparison.Ordinal));
        bench.Log[^1].ShouldBe(NoLogin);
    }

    [Fact]
    public async Task Authority_ThatTheBundleLacks_IsNoTrustedServer()
    {
        var bench = Bench(EngineTraits.MySql, new() { NewestAuthority = "rds-ca-2019" });
        bench.Database.Admission = login => login.NewestAuthority is null ? null : new("2003", "certificate verify failed");

        (await bench.FailAsync(RotationSteps.Set)).ShouldStartWith("ValueError: Unable to log into database");
    }

    [Theory]
    [InlineData(true, ";{}")]
    [InlineData(false, "/@\"'\\")]
    public async Task Exclusions_AreHeededSinceTheTemplateKnowsThem(bool knows, string asked)
    {
        var bench = Bench(EngineTraits.SqlServer, new() { Exclusions = knows });
        bench.Values.Remove((TemplateBench.Arn, TemplateBench.New));
        bench.Function.Environment["EXCLUDE_CHARACTERS"] = ";{}";

        await bench.RunAsync(RotationSteps.Create);

        bench.PasswordsAsked.ShouldHaveSingleItem().Excluded.ShouldBe(asked);
    }

    private static TemplateBench Bench(EngineTraits engine, TemplateClient client, string more = "")
    {
        var bench = new TemplateBench(new SingleUserTemplate(engine) { Client = client });
        bench.Values[(TemplateBench.Arn, TemplateBench.Old)] = bench.Value("app", "old", more: more);
        return bench.WithPending(bench.Value("app", "new", more: more));
    }
}
