using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Functions;

/// <summary>What every template does around its steps: the checks before, the password it asks for, the words it writes.</summary>
public sealed class RotationTemplateTests
{
    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    public static TheoryData<string> Steps => [.. RotationSteps.All];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task AnyStep_RotationOff_IsRefused(string step)
    {
        var bench = Bench();
        bench.RotationEnabled = false;

        (await bench.FailAsync(step)).ShouldBe($"ValueError: Secret {TemplateBench.Arn} is not enabled for rotation");
        bench.Log.ShouldBe(["INFO Found credentials in environment variables.", $"ERROR Secret {TemplateBench.Arn} is not enabled for rotation"]);
    }

    [Fact]
    public async Task AnyStep_RotationNeverConfigured_Runs()
    {
        var bench = Bench();
        bench.RotationEnabled = null;

        await bench.RunAsync(RotationSteps.Create);

        bench.Values.ShouldContainKey((TemplateBench.Arn, TemplateBench.New));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task AnyStep_TokenOfNoVersion_HasNoStage(string step) =>
        (await Bench().FailAsync(step, "v9")).ShouldBe($"ValueError: Secret version v9 has no stage for rotation of secret {TemplateBench.Arn}.");

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task AnyStep_TokenWithAnotherLabel_IsNotPending(string step)
    {
        var bench = Bench();
        bench.Stages[TemplateBench.New] = ["BLUE"];

        (await bench.FailAsync(step)).ShouldBe($"ValueError: Secret version v2 not set as AWSPENDING for rotation of secret {TemplateBench.Arn}.");
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task AnyStep_TokenAlreadyCurrent_EndsWell(string step)
    {
        var bench = Bench();

        await bench.RunAsync(step, TemplateBench.Old);

        bench.Log[^1].ShouldBe($"INFO Secret version v1 already set as AWSCURRENT for secret {TemplateBench.Arn}.");
        bench.Values.Count.ShouldBe(1);
        bench.Database.Accepts("app", "old").ShouldBeTrue();
    }

    [Fact]
    public async Task UnknownStep_IsRefusedByName() =>
        (await Bench().FailAsync("drinkCoffee")).ShouldBe($"ValueError: Invalid step parameter drinkCoffee for secret {TemplateBench.Arn}");

    [Theory]
    [InlineData("DescribeSecret", "createSecret")]
    [InlineData("GetSecretValue", "createSecret")]
    [InlineData("GetRandomPassword", "createSecret")]
    [InlineData("PutSecretValue", "createSecret")]
    [InlineData("GetSecretValue", "setSecret")]
    [InlineData("GetSecretValue", "testSecret")]
    [InlineData("UpdateSecretVersionStage", "finishSecret")]
    public async Task Call_ThatSecretsManagerRefuses_IsAClientError(string operation, string step)
    {
        var bench = Bench();
        bench.WithPending(bench.Value("app", "new"));
        if (step == RotationSteps.Create) bench.Values.Remove((TemplateBench.Arn, TemplateBench.New));
        bench.Refusals[operation] = new WireException("AccessDeniedException", "Access to KMS is not allowed");

        (await bench.FailAsync(step)).ShouldBe($"AccessDeniedException: An error occurred (AccessDeniedException) when calling the {operation} operation: Access to KMS is not allowed");
    }

    [Theory]
    [InlineData(DatabaseEngine.Oracle, 30, "/@\"'\\")]
    [InlineData(DatabaseEngine.PostgreSql, 32, ":/@\"'\\")]
    [InlineData(DatabaseEngine.MySql, 32, "/@\"'\\")]
    [InlineData(DatabaseEngine.SqlServer, 32, "/@\"'\\")]
    public async Task Create_WithoutSettings_AsksForTheEnginesPassword(DatabaseEngine engine, int length, string excluded)
    {
        var bench = Bench(engine);

        await bench.RunAsync(RotationSteps.Create);

        bench.PasswordsAsked.ShouldBe([(length, excluded)]);
    }

    [Fact]
    public async Task Create_WithSettings_FollowsTheFunctionsEnvironment()
    {
        var bench = Bench();
        bench.Function.Environment["PASSWORD_LENGTH"] = "18";
        bench.Function.Environment["EXCLUDE_CHARACTERS"] = "!$";

        await bench.RunAsync(RotationSteps.Create);

        bench.PasswordsAsked.ShouldBe([(18, "!$")]);
    }

    [Fact]
    public async Task Create_NewValue_ChangesThePasswordAndKeepsEveryOtherKey()
    {
        var bench = Bench();
        bench.Values[(TemplateBench.Arn, TemplateBench.Old)] = bench.Value("app", "old", more: ",\"port\":1521,\"note\":\"<&>\"");

        await bench.RunAsync(RotationSteps.Create);

        var value = JsonNode.Parse(bench.Values[(TemplateBench.Arn, TemplateBench.New)]).ShouldNotBeNull();
        ((string?)value["password"]).ShouldBe(new string('n', 30));
        ((string?)value["username"]).ShouldBe("app");
        ((int?)value["port"]).ShouldBe(1521);
        bench.Values[(TemplateBench.Arn, TemplateBench.New)].ShouldContain("<&>");
        bench.Log[^1].ShouldBe($"INFO createSecret: Successfully put secret for ARN {TemplateBench.Arn} and version v2.");
    }

    [Fact]
    public async Task Create_VersionHasAValue_KeepsIt()
    {
        var bench = Bench();
        bench.WithPending(bench.Value("app", "made before"));

        await bench.RunAsync(RotationSteps.Create);

        bench.PasswordsAsked.ShouldBeEmpty();
        bench.Values[(TemplateBench.Arn, TemplateBench.New)].ShouldContain("made before");
        bench.Log[^1].ShouldBe($"INFO createSecret: Successfully retrieved secret for {TemplateBench.Arn}.");
    }

    [Theory]
    [InlineData("host")]
    [InlineData("username")]
    [InlineData("password")]
    [InlineData("dbname")]
    public async Task Create_OracleKeyMissing_NamesTheKeyAndLogsNothingOfItsOwn(string key)
    {
        var bench = Bench();
        var value = JsonNode.Parse(bench.Value("app", "old")).ShouldNotBeNull().AsObject();
        value.Remove(key);
        bench.Values[(TemplateBench.Arn, TemplateBench.Old)] = value.ToJsonString();

        (await bench.FailAsync(RotationSteps.Create)).ShouldBe($"KeyError: '{key} key is missing from secret JSON'");
        bench.Log.ShouldBe(["INFO Found credentials in environment variables."]);
    }

    [Theory]
    [InlineData(DatabaseEngine.PostgreSql)]
    [InlineData(DatabaseEngine.MySql)]
    [InlineData(DatabaseEngine.SqlServer)]
    public async Task Create_DatabaseNameMissing_IsNoMatterOutsideOracle(DatabaseEngine engine)
    {
        var bench = Bench(engine);
        bench.Values[(TemplateBench.Arn, TemplateBench.Old)] = bench.Value("app", "old").Replace(",\"dbname\":\"APP\"", "", StringComparison.Ordinal);

        await bench.RunAsync(RotationSteps.Create);

        bench.PasswordsAsked.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("[1]", "TypeError: string indices must be integers")]
    [InlineData("\"text\"", "TypeError: string indices must be integers")]
    [InlineData("{\"engine\":\"oracle\",}", "JSONDecodeError: Expecting value: line 1 column 1 (char 0)")]
    [InlineData("{}", "KeyError: \"Database engine must be set to 'oracle' in order to use this rotation lambda\"")]
    public async Task Create_ValueThatIsNoSecretOfThisEngine_IsAPythonError(string value, string error)
    {
        var bench = Bench();
        bench.Values[(TemplateBench.Arn, TemplateBench.Old)] = value;

        (await bench.FailAsync(RotationSteps.Create)).ShouldBe(error);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Test_PendingLogsIn_NamesTheEngine(DatabaseEngine engine)
    {
        var bench = Bench(engine);
        bench.WithPending(bench.Value("app", "old"));

        await bench.RunAsync(RotationSteps.Test);

        bench.Log[^1].ShouldBe($"INFO testSecret: Successfully signed into {bench.Traits.LogName} with AWSPENDING secret in {TemplateBench.Arn}.");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Test_PendingDoesNotLogIn_Fails(DatabaseEngine engine)
    {
        var bench = Bench(engine);
        bench.WithPending(bench.Value("app", "never set"));

        (await bench.FailAsync(RotationSteps.Test)).ShouldBe($"ValueError: Unable to log into database with pending secret of secret ARN {TemplateBench.Arn}");
        bench.Log[^1].ShouldBe($"ERROR testSecret: Unable to log into database with pending secret of secret ARN {TemplateBench.Arn}");
    }

    [Fact]
    public async Task Finish_MovesCurrentAndSaysSo()
    {
        var bench = Bench();

        await bench.RunAsync(RotationSteps.Finish);

        bench.Stages[TemplateBench.New].ShouldBe([VersionStage.Pending, VersionStage.Current]);
        bench.Stages[TemplateBench.Old].ShouldBeEmpty();
        bench.Log[^1].ShouldBe($"INFO finishSecret: Successfully set AWSCURRENT stage to version v2 for secret {TemplateBench.Arn}.");
    }

    [Fact]
    public async Task Log_OfEveryStep_HoldsNoPassword()
    {
        var bench = Bench(DatabaseEngine.PostgreSql);
        foreach (var step in RotationSteps.All) await bench.RunAsync(step);

        bench.Log.ShouldAllBe(line => !line.Contains("old", StringComparison.Ordinal) && !line.Contains("nnnn", StringComparison.Ordinal));
        bench.Database.Accepts("app", new string('n', 32)).ShouldBeTrue();
    }

    private static TemplateBench Bench(DatabaseEngine engine = DatabaseEngine.Oracle) => new(new SingleUserTemplate(EngineTraits.Of(engine)));
}
