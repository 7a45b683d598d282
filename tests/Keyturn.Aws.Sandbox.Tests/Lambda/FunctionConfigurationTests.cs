using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Lambda;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Lambda;

/// <summary>Functions as Lambda describes them: what is there, what is left out, how pages go on.</summary>
public sealed class FunctionConfigurationTests : IAsyncDisposable
{
    private readonly TestWorld _world = new(new EmptyScenario());

    [Fact]
    public void Get_BareFunction_LeavesOutVpcEnvironmentAndKey()
    {
        Add("bare");

        var answer = Get("bare");

        answer.ContainsKey("VpcConfig").ShouldBeFalse();
        answer.ContainsKey("Environment").ShouldBeFalse();
        answer.ContainsKey("KMSKeyArn").ShouldBeFalse();
        answer.ContainsKey("StateReason").ShouldBeFalse();
        ((string?)answer["Description"]).ShouldBe("");
        ((string?)answer["LoggingConfig"]?["LogGroup"]).ShouldBe("/aws/lambda/bare");
    }

    [Fact]
    public void Get_FullFunction_TellsEverything()
    {
        var function = Add("full");
        (function.VpcId, function.KmsKeyArn, function.State, function.StateReasonCode, function.StateReason) = ("vpc-1", "key", "Inactive", "Idle", "The function was not used.");
        function.SubnetIds.AddRange(["subnet-1", "subnet-2"]);
        function.SecurityGroupIds.Add("sg-1");
        function.Environment["SECRETS_MANAGER_ENDPOINT"] = "https://x";
        function.MemorySize = 512;

        var answer = Get("full");

        (answer["VpcConfig"]?["SubnetIds"]).ShouldNotBeNull().ToJsonString().ShouldBe("""["subnet-1","subnet-2"]""");
        (answer["VpcConfig"]?["SecurityGroupIds"]).ShouldNotBeNull().ToJsonString().ShouldBe("""["sg-1"]""");
        ((string?)answer["KMSKeyArn"]).ShouldBe("key");
        ((string?)answer["State"]).ShouldBe("Inactive");
        ((string?)answer["StateReasonCode"]).ShouldBe("Idle");
        ((int?)answer["MemorySize"]).ShouldBe(512);
        ((string?)answer["Environment"]?["Variables"]?["SECRETS_MANAGER_ENDPOINT"]).ShouldBe("https://x");
    }

    [Fact]
    public void RevisionId_ChangesWithTheFunction()
    {
        var function = Add("f");
        var before = (string?)Get("f")["RevisionId"];

        function.LastModified = function.LastModified.AddMinutes(1);

        ((string?)Get("f")["RevisionId"]).ShouldNotBe(before);
    }

    [Theory]
    [InlineData("GetFunctionConfiguration")]
    [InlineData("GetPolicy")]
    [InlineData("GetFunctionConcurrency")]
    public void AnyOperation_WithoutANameOrAFunction_IsRefused(string operation)
    {
        var missing = Should.Throw<WireException>(() => Ask(operation, []));
        var unknown = Should.Throw<WireException>(() => Ask(operation, new() { ["FunctionName"] = "arn:aws:lambda:ap-northeast-1:111122223333:function:none" }));

        missing.Code.ShouldBe("ValidationException");
        unknown.Code.ShouldBe("ResourceNotFoundException");
        unknown.Status.ShouldBe(404);
        unknown.Message.ShouldBe("Function not found: arn:aws:lambda:ap-northeast-1:111122223333:function:none");
    }

    [Fact]
    public void Policy_Statements_CarryTheirConditions()
    {
        var function = Add("f");
        function.Permissions.Add(new FunctionPermission("plain"));
        function.Permissions.Add(new FunctionPermission("everyone", "*"));
        function.Permissions.Add(new FunctionPermission("both", SourceAccount: "111122223333", SourceArn: "arn:secret"));

        var policy = JsonNode.Parse((string?)Ask("GetPolicy", new() { ["FunctionName"] = "f" })["Policy"] ?? "").ShouldNotBeNull();

        var statements = policy["Statement"].ShouldNotBeNull().AsArray();
        (statements[0]?["Principal"]?["Service"]?.ToString()).ShouldBe("secretsmanager.amazonaws.com");
        (statements[0]?["Condition"]).ShouldBeNull();
        (statements[1]?["Principal"]?.ToString()).ShouldBe("*");
        (statements[2]?["Condition"]).ShouldNotBeNull().ToJsonString().ShouldBe("""{"StringEquals":{"AWS:SourceAccount":"111122223333"},"ArnLike":{"AWS:SourceArn":"arn:secret"}}""");
    }

    [Fact]
    public void Policy_Revision_ChangesWithThePermissions()
    {
        var function = Add("f");
        function.Permissions.Add(new FunctionPermission("one"));
        var before = (string?)Ask("GetPolicy", new() { ["FunctionName"] = "f" })["RevisionId"];

        function.Permissions.Add(new FunctionPermission("two"));

        ((string?)Ask("GetPolicy", new() { ["FunctionName"] = "f" })["RevisionId"]).ShouldNotBe(before);
    }

    [Theory]
    [InlineData(null, "a,b,c,d")]
    [InlineData("b", "c,d")]
    [InlineData("bb", "c,d")]
    [InlineData("d", "")]
    public void List_Marker_GoesOnAfterThatName(string? marker, string names)
    {
        foreach (var name in new[] { "d", "b", "a", "c" }) Add(name);

        Names(Ask("ListFunctions", new JsonObject().With("Marker", marker))).ShouldBe(names);
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(59, 50, true)]
    [InlineData(10_000, 50, true)]
    [InlineData(0, 1, true)]
    public void List_MaxItems_IsAtMostFifty(int asked, int given, bool more)
    {
        for (var i = 0; i < 60; i++) Add($"f{i:00}");

        var page = Ask("ListFunctions", new() { ["MaxItems"] = asked });

        page["Functions"].ShouldNotBeNull().AsArray().Count.ShouldBe(given);
        (page["NextMarker"] is not null).ShouldBe(more);
    }

    [Fact]
    public void Concurrency_Zero_IsSentAndUnsetIsNot()
    {
        Add("off").ReservedConcurrency = 0;
        Add("free");

        ((int?)Ask("GetFunctionConcurrency", new() { ["FunctionName"] = "off" })["ReservedConcurrentExecutions"]).ShouldBe(0);
        Ask("GetFunctionConcurrency", new() { ["FunctionName"] = "free" }).Count.ShouldBe(0);
    }

    [Fact]
    public void AccountSettings_ReservedConcurrency_IsTakenFromTheRest()
    {
        Add("a").ReservedConcurrency = 100;
        Add("b").ReservedConcurrency = 5;
        Add("c");

        var answer = Ask("GetAccountSettings", []);

        ((int?)answer["AccountLimit"]?["ConcurrentExecutions"]).ShouldBe(1000);
        ((int?)answer["AccountLimit"]?["UnreservedConcurrentExecutions"]).ShouldBe(895);
        ((int?)answer["AccountUsage"]?["FunctionCount"]).ShouldBe(3);
        ((long?)answer["AccountUsage"]?["TotalCodeSize"]).ShouldBe(3 * 5_242_880);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private FunctionRecord Add(string name) => _world.Tokyo.Functions.Add(new FunctionRecord
    {
        Name = name,
        Arn = _world.Tokyo.Arn("lambda", $"function:{name}"),
        Runtime = "python3.12",
        Role = "role",
        LastModified = _world.World.Now,
    });

    private JsonObject Get(string name) => Ask("GetFunctionConfiguration", new() { ["FunctionName"] = name });

    private JsonObject Ask(string operation, JsonObject input) =>
        LambdaService.Create().Routes.Single(route => route.Operation.Name == operation).Operation.Answer(_world.Call(operation, input));

    private static string Names(JsonObject page) => string.Join(',', page["Functions"].ShouldNotBeNull().AsArray().Select(function => (string?)function!["FunctionName"]));
}
