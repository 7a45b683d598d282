using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Lambda;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Lambda;

public sealed class LambdaOperationTests : IAsyncDisposable
{
    private readonly TestWorld _world = new(new EnginesScenario());

    [Fact]
    public void GetFunctionConfiguration_ByNameOrArn_CarriesEnvironmentValuesAndVpc()
    {
        var byName = Ask(new GetFunctionConfigurationOperation(), RotationFunctionNames.OracleSingle);
        var byArn = Ask(new GetFunctionConfigurationOperation(), (string?)byName["FunctionArn"] ?? "");

        byArn.ToJsonString().ShouldBe(byName.ToJsonString());
        ((string?)byName["Environment"]?["Variables"]?["SECRETS_MANAGER_ENDPOINT"]).ShouldBe("https://secretsmanager.ap-northeast-1.amazonaws.com");
        ((string?)byName["VpcConfig"]?["VpcId"]).ShouldBe(ArticleNetwork.VpcId);
        ((string?)byName["LoggingConfig"]?["LogGroup"]).ShouldBe($"/aws/lambda/{RotationFunctionNames.OracleSingle}");
        ((string?)byName["State"]).ShouldBe("Active");
        ((string?)byName["LastModified"]).ShouldBe("2025-12-16T03:30:00.000+0000");
        ((int?)byName["Timeout"]).ShouldBe(60);
    }

    [Fact]
    public void GetFunctionConfiguration_OwnLogGroup_IsNamed()
    {
        var answer = Ask(new GetFunctionConfigurationOperation(), RotationFunctionNames.MySqlSingle);

        ((string?)answer["LoggingConfig"]?["LogGroup"]).ShouldBe("/keyturn/rotation/mysql");
    }

    [Fact]
    public void GetFunctionConfiguration_NoSuchFunction_Is404WithTheArn()
    {
        var refusal = Should.Throw<WireException>(() => Ask(new GetFunctionConfigurationOperation(), "nobody"));

        refusal.Status.ShouldBe(404);
        refusal.Code.ShouldBe("ResourceNotFoundException");
        refusal.Message.ShouldBe("Function not found: arn:aws:lambda:ap-northeast-1:111122223333:function:nobody");
    }

    [Fact]
    public void ListFunctions_InPages_GivesEachOnceAndNoState()
    {
        var names = new List<string>();
        string? marker = null;
        do
        {
            var input = new JsonObject { ["MaxItems"] = "3" }.With("Marker", marker);
            var page = new ListFunctionsOperation().Answer(_world.Call("ListFunctions", input));
            var functions = page["Functions"].ShouldNotBeNull().AsArray();
            functions.Count.ShouldBeLessThanOrEqualTo(3);
            functions.ShouldAllBe(function => function!["State"] == null);
            names.AddRange(functions.Select(function => (string?)function!["FunctionName"] ?? ""));
            marker = (string?)page["NextMarker"];
        }
        while (marker is not null);

        names.ShouldBe(_world.Tokyo.Functions.All.Select(function => function.Name));
    }

    [Fact]
    public void GetPolicy_WithSourceAccount_IsAPolicyDocument()
    {
        var policy = JsonNode.Parse((string?)Ask(new GetPolicyOperation(), RotationFunctionNames.OracleSingle)["Policy"] ?? "").ShouldNotBeNull();

        var statement = policy["Statement"].ShouldNotBeNull()[0].ShouldNotBeNull();
        ((string?)statement["Principal"]?["Service"]).ShouldBe("secretsmanager.amazonaws.com");
        ((string?)statement["Condition"]?["StringEquals"]?["AWS:SourceAccount"]).ShouldBe("111122223333");
    }

    [Fact]
    public void GetPolicy_NoStatement_Is404()
    {
        _world.Tokyo.Functions.Find(RotationFunctionNames.OracleSingle).ShouldNotBeNull().Permissions.Clear();

        Should.Throw<WireException>(() => Ask(new GetPolicyOperation(), RotationFunctionNames.OracleSingle)).Status.ShouldBe(404);
    }

    [Fact]
    public void GetFunctionConcurrency_ReservedOrNot_IsANumberOrNothing()
    {
        Ask(new GetFunctionConcurrencyOperation(), RotationFunctionNames.OracleSingle).Count.ShouldBe(0);
        ((int?)Ask(new GetFunctionConcurrencyOperation(), RotationFunctionNames.PostgreSqlAudit)["ReservedConcurrentExecutions"]).ShouldBe(0);
    }

    [Fact]
    public void GetAccountSettings_Always_CountsFunctions()
    {
        var answer = new GetAccountSettingsOperation().Answer(_world.Call("GetAccountSettings", []));

        ((int?)answer["AccountUsage"]?["FunctionCount"]).ShouldBe(_world.Tokyo.Functions.All.Count());
        ((int?)answer["AccountLimit"]?["ConcurrentExecutions"]).ShouldBe(1000);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private JsonObject Ask(WireOperation operation, string function) =>
        operation.Answer(_world.Call(operation.Name, new JsonObject { ["FunctionName"] = function }));

    private static class RotationFunctionNames
    {
        public const string OracleSingle = "keyturn-rotate-oracle-single";
        public const string MySqlSingle = "keyturn-rotate-mysql-single";
        public const string PostgreSqlAudit = "audit-db-password-rotation";
    }
}
