using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Lambda;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Lambda;

/// <summary>What lets a function run again: permission, concurrency, timeout, memory, network.</summary>
public sealed class FunctionWriteTests : IAsyncDisposable
{
    private const string Name = "keyturn-rotate-oracle-single";
    private readonly TestWorld _world = new(new ArticleScenario());

    [Theory]
    [InlineData("secretsmanager.amazonaws.com", "{\"Service\":\"secretsmanager.amazonaws.com\"}")]
    [InlineData("444455556666", "{\"AWS\":\"arn:aws:iam::444455556666:root\"}")]
    [InlineData("arn:aws:iam::444455556666:role/x", "{\"AWS\":\"arn:aws:iam::444455556666:role/x\"}")]
    [InlineData("*", "\"*\"")]
    public void AddPermission_ForAPrincipal_IsTheStatementThatGetPolicyGives(string principal, string written)
    {
        var made = JsonNode.Parse((string?)_world.Ask(new AddPermissionOperation(), Permission(principal))["Statement"] ?? "").ShouldNotBeNull();

        made["Principal"].ShouldNotBeNull().ToJsonString().ShouldBe(written);
        var policy = JsonNode.Parse((string?)_world.Ask(new GetPolicyOperation(), Function())["Policy"] ?? "").ShouldNotBeNull();
        policy.List("Statement").Single(statement => (string?)statement["Sid"] == "Fix").ToJsonString().ShouldBe(made.ToJsonString());
    }

    [Fact]
    public void AddPermission_ForOneSecret_IsItsCondition()
    {
        var input = Permission("secretsmanager.amazonaws.com");
        (input["SourceAccount"], input["SourceArn"]) = ("111122223333", "arn:aws:secretsmanager:*:*:secret:prod/*");

        var statement = JsonNode.Parse((string?)_world.Ask(new AddPermissionOperation(), input)["Statement"] ?? "").ShouldNotBeNull();

        ((string?)statement["Condition"]?["StringEquals"]?["AWS:SourceAccount"]).ShouldBe("111122223333");
        ((string?)statement["Condition"]?["ArnLike"]?["AWS:SourceArn"]).ShouldBe("arn:aws:secretsmanager:*:*:secret:prod/*");
    }

    [Fact]
    public void AddPermission_UnderAnIdThatIsThere_Conflicts()
    {
        _world.Ask(new AddPermissionOperation(), Permission("*"));

        var refusal = _world.Refuse(new AddPermissionOperation(), Permission("*"));

        (refusal.Code, refusal.Status).ShouldBe(("ResourceConflictException", 409));
        _world.Refuse(new AddPermissionOperation(), Function()).Code.ShouldBe("InvalidParameterValueException");
    }

    [Fact]
    public void RemovePermission_OfTheOnlyStatement_LeavesNoPolicyAndNoRotation()
    {
        var input = Function();
        input["StatementId"] = "SecretsManagerRDSRotationAccess";

        _world.Ask(new RemovePermissionOperation(), input);

        _world.Refuse(new GetPolicyOperation(), Function()).Status.ShouldBe(404);
        _world.Refuse(new RemovePermissionOperation(), input).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("lambda:InvokeFunction", true)]
    [InlineData("lambda:GetFunction", false)]
    public void AddPermission_OfAnAction_LetsSecretsManagerInWhenItIsInvoke(string action, bool allows) =>
        new FunctionPermission("x") { Action = action }.AllowsRotationOf("arn", "1").ShouldBe(allows);

    [Fact]
    public void PutFunctionConcurrencyAndDeleteFunctionConcurrency_ChangeWhatTheReadsSay()
    {
        var audit = new JsonObject { ["FunctionName"] = "audit-db-password-rotation" };
        _world.Ask(new DeleteFunctionConcurrencyOperation(), audit);
        _world.Ask(new GetFunctionConcurrencyOperation(), audit).Count.ShouldBe(0);

        audit["ReservedConcurrentExecutions"] = 900;
        _world.Ask(new PutFunctionConcurrencyOperation(), audit);
        ((int?)_world.Ask(new GetFunctionConcurrencyOperation(), audit)["ReservedConcurrentExecutions"]).ShouldBe(900);
        var other = Function();
        other["ReservedConcurrentExecutions"] = 1;
        _world.Refuse(new PutFunctionConcurrencyOperation(), other).Message.ShouldContain("below its minimum value of [100]");
        other["ReservedConcurrentExecutions"] = -1;
        _world.Refuse(new PutFunctionConcurrencyOperation(), other).Code.ShouldBe("InvalidParameterValueException");
    }

    [Fact]
    public void UpdateFunctionConfiguration_OfTimeoutMemoryAndNetwork_ChangesThoseAlone()
    {
        var input = Function();
        (input["Timeout"], input["MemorySize"]) = (120, 256);
        input["VpcConfig"] = new JsonObject { ["SubnetIds"] = new JsonArray("subnet-x"), ["SecurityGroupIds"] = new JsonArray("sg-x") };

        _world.Ask(new UpdateFunctionConfigurationOperation(), input);

        var read = _world.Ask(new GetFunctionConfigurationOperation(), Function());
        ((int?)read["Timeout"], (int?)read["MemorySize"], (string?)read["Runtime"]).ShouldBe((120, 256, "python3.12"));
        read["VpcConfig"].ShouldNotBeNull().Texts("SubnetIds").ShouldBe(["subnet-x"]);
        ((string?)read["VpcConfig"]?["VpcId"]).ShouldBe(ArticleNetwork.VpcId);
    }

    [Fact]
    public void UpdateFunctionConfiguration_OutOfAndIntoTheVpc_FindsItAgain()
    {
        Move([], []);
        _world.Ask(new GetFunctionConfigurationOperation(), Function()).ContainsKey("VpcConfig").ShouldBeFalse();

        Move(["subnet-x"], ["sg-x"]);
        ((string?)_world.Ask(new GetFunctionConfigurationOperation(), Function())["VpcConfig"]?["VpcId"]).ShouldBe(ArticleNetwork.VpcId);
    }

    [Theory]
    [InlineData("Timeout", 0)]
    [InlineData("Timeout", 901)]
    [InlineData("MemorySize", 127)]
    [InlineData("MemorySize", 10241)]
    [InlineData("EphemeralStorage", 1024)]
    public void UpdateFunctionConfiguration_OfWhatCannotBe_IsRefusedAndChangesNothing(string member, int value)
    {
        var before = _world.Ask(new GetFunctionConfigurationOperation(), Function()).ToJsonString();
        var input = Function();
        input[member] = value;

        _world.Refuse(new UpdateFunctionConfigurationOperation(), input).Status.ShouldBe(400);

        _world.Ask(new GetFunctionConfigurationOperation(), Function()).ToJsonString().ShouldBe(before);
    }

    [Fact]
    public void ListTags_OfAFunction_GivesItsTags()
    {
        ((string?)_world.Ask(new ListTagsOperation(), new() { ["Resource"] = $"arn:aws:lambda:ap-northeast-1:111122223333:function:{Name}" })["Tags"]?["SecretsManagerLambda"]).ShouldBe("Rotation");
        _world.Refuse(new ListTagsOperation(), new() { ["Resource"] = "none" }).Status.ShouldBe(404);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private static JsonObject Function() => new() { ["FunctionName"] = Name };

    private static JsonObject Permission(string principal)
    {
        var input = Function();
        (input["StatementId"], input["Action"], input["Principal"]) = ("Fix", "lambda:InvokeFunction", principal);
        return input;
    }

    private void Move(string[] subnets, string[] groups)
    {
        var input = Function();
        input["VpcConfig"] = new JsonObject { ["SubnetIds"] = Array(subnets), ["SecurityGroupIds"] = Array(groups) };
        _world.Ask(new UpdateFunctionConfigurationOperation(), input);
    }

    private static JsonArray Array(string[] texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
