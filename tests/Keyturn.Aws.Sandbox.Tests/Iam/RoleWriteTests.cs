using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Iam;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Iam;

/// <summary>What a fix writes is what the next read says.</summary>
public sealed class RoleWriteTests : IAsyncDisposable
{
    private const string Role = "ledger-app";
    private const string Boundary = "arn:aws:iam::111122223333:policy/workload-boundary";
    private const string Vpc = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole";
    private const string Text = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*"}]}""";
    private readonly TestWorld _world = new(new ArticleScenario());

    [Fact]
    public void PutRolePolicyAndDeleteRolePolicy_ChangeTheInlinePolicies()
    {
        _world.Ask(new PutRolePolicyOperation(), Input("PolicyName", "Extra", Text)).Count.ShouldBe(0);
        _world.Ask(new ListRolePoliciesOperation(), Input()).Texts("PolicyNames").ShouldBe(["Extra", "ReadSecrets"]);

        _world.Ask(new PutRolePolicyOperation(), Input("PolicyName", "ReadSecrets", Text));
        Uri.UnescapeDataString((string?)_world.Ask(new GetRolePolicyOperation(), Input("PolicyName", "ReadSecrets"))["PolicyDocument"] ?? "").ShouldBe(Text);

        _world.Ask(new DeleteRolePolicyOperation(), Input("PolicyName", "Extra"));
        _world.Ask(new ListRolePoliciesOperation(), Input()).Texts("PolicyNames").ShouldBe(["ReadSecrets"]);
        _world.Refuse(new DeleteRolePolicyOperation(), Input("PolicyName", "Extra")).Code.ShouldBe("NoSuchEntity");
    }

    [Fact]
    public void PutUserPolicy_OfAUser_IsInTheDetails()
    {
        _world.Ask(new PutUserPolicyOperation(), new() { ["UserName"] = "test", ["PolicyName"] = "Extra", ["PolicyDocument"] = Text });

        var user = _world.Ask(new GetAccountAuthorizationDetailsOperation(), new() { ["Filter.member.1"] = "User" }).List("UserDetailList").Single(one => (string?)one["UserName"] == "test");
        user.List("UserPolicyList").Select(policy => (string?)policy["PolicyName"]).ShouldBe(["Everything", "Extra"]);
        _world.Refuse(new PutUserPolicyOperation(), new() { ["UserName"] = "nobody", ["PolicyName"] = "Extra", ["PolicyDocument"] = Text }).Message.ShouldBe("The user with name nobody cannot be found.");
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("""{"Version":"2012-10-17"}""")]
    [InlineData("""{"Version":"2012-10-17","Statement":[]}""")]
    public void PutRolePolicy_OfATextThatIsNoPolicy_IsMalformed(string text)
    {
        _world.Refuse(new PutRolePolicyOperation(), Input("PolicyName", "Extra", text)).Code.ShouldBe("MalformedPolicyDocument");
        _world.Ask(new ListRolePoliciesOperation(), Input()).Texts("PolicyNames").ShouldBe(["ReadSecrets"]);
    }

    [Fact]
    public void AttachRolePolicyAndDetachRolePolicy_AreSeenInTheListAndTheCount()
    {
        var before = Count(Vpc);
        _world.Ask(new AttachRolePolicyOperation(), Input("PolicyArn", Vpc));
        _world.Ask(new AttachRolePolicyOperation(), Input("PolicyArn", Vpc));

        Attached().Count(arn => arn == Vpc).ShouldBe(1);
        Count(Vpc).ShouldBe(before + 1);

        _world.Ask(new DetachRolePolicyOperation(), Input("PolicyArn", Vpc));
        Attached().ShouldNotContain(Vpc);
        _world.Refuse(new DetachRolePolicyOperation(), Input("PolicyArn", Vpc)).Code.ShouldBe("NoSuchEntity");
        _world.Refuse(new AttachRolePolicyOperation(), Input("PolicyArn", "arn:aws:iam::aws:policy/None")).Message.ShouldBe("Policy arn:aws:iam::aws:policy/None does not exist or is not attachable.");
    }

    [Fact]
    public void CreatePolicyVersion_OnlyAsDefault_PutsTheTextInForce()
    {
        var first = Create(isDefault: false);
        ((string?)first["VersionId"]).ShouldBe("v2");
        first.AsObject().ContainsKey("Document").ShouldBeFalse();
        Default().ShouldBe("v1");

        ((bool?)Create(isDefault: true)["IsDefaultVersion"]).ShouldBe(true);
        Default().ShouldBe("v3");
        Uri.UnescapeDataString((string?)_world.Ask(new GetPolicyVersionOperation(), new() { ["PolicyArn"] = Boundary, ["VersionId"] = "v3" })["PolicyVersion"]?["Document"] ?? "").ShouldBe(Text);
    }

    [Fact]
    public void CreatePolicyVersion_TheSixth_NeedsRoomThatDeletePolicyVersionMakes()
    {
        for (var number = 2; number <= 5; number++) Create(isDefault: number == 5);

        var full = _world.Refuse(new CreatePolicyVersionOperation(), Version());
        (full.Code, full.Status).ShouldBe(("LimitExceeded", 409));
        _world.Refuse(new DeletePolicyVersionOperation(), new() { ["PolicyArn"] = Boundary, ["VersionId"] = "v5" }).Code.ShouldBe("DeleteConflict");
        _world.Ask(new DeletePolicyVersionOperation(), new() { ["PolicyArn"] = Boundary, ["VersionId"] = "v1" });
        ((string?)Create(isDefault: true)["VersionId"]).ShouldBe("v6");
    }

    [Fact]
    public void CreatePolicyVersion_OfAPolicyOfAws_IsDenied() =>
        _world.Refuse(new CreatePolicyVersionOperation(), new() { ["PolicyArn"] = Vpc, ["PolicyDocument"] = Text }).Code.ShouldBe("AccessDenied");

    [Fact]
    public void PutRolePermissionsBoundaryAndDeleteRolePermissionsBoundary_ChangeWhatGetRoleSays()
    {
        _world.Ask(new PutRolePermissionsBoundaryOperation(), Input("PermissionsBoundary", Boundary));
        ((string?)GetRole()["PermissionsBoundary"]?["PermissionsBoundaryArn"]).ShouldBe(Boundary);

        _world.Ask(new DeleteRolePermissionsBoundaryOperation(), Input());
        GetRole()["PermissionsBoundary"].ShouldBeNull();
        _world.Refuse(new PutRolePermissionsBoundaryOperation(), Input("PermissionsBoundary", "arn:aws:iam::1:policy/none")).Code.ShouldBe("NoSuchEntity");
    }

    [Fact]
    public void UpdateAssumeRolePolicy_ReplacesTheTrust()
    {
        _world.Ask(new UpdateAssumeRolePolicyOperation(), new() { ["RoleName"] = Role, ["PolicyDocument"] = Text });

        Uri.UnescapeDataString((string?)GetRole()["AssumeRolePolicyDocument"] ?? "").ShouldBe(Text);
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private static JsonObject Input(string? member = null, string? value = null, string? document = null)
    {
        var input = new JsonObject { ["RoleName"] = Role }.With("PolicyDocument", document);
        return member is null ? input : input.With(member, value);
    }

    private static JsonObject Version(bool isDefault = false) =>
        new() { ["PolicyArn"] = Boundary, ["PolicyDocument"] = Text, ["SetAsDefault"] = isDefault.ToString(CultureInfo.InvariantCulture) };

    private JsonNode Create(bool isDefault) => _world.Ask(new CreatePolicyVersionOperation(), Version(isDefault))["PolicyVersion"].ShouldNotBeNull();

    private string? Default() => (string?)_world.Ask(new GetPolicyOperation(), new() { ["PolicyArn"] = Boundary })["Policy"]?["DefaultVersionId"];

    private int? Count(string arn) => (int?)_world.Ask(new GetPolicyOperation(), new() { ["PolicyArn"] = arn })["Policy"]?["AttachmentCount"];

    private IEnumerable<string?> Attached() => _world.Ask(new ListAttachedRolePoliciesOperation(), Input()).List("AttachedPolicies").Select(policy => (string?)policy["PolicyArn"]);

    private JsonNode GetRole() => _world.Ask(new GetRoleOperation(), Input())["Role"].ShouldNotBeNull();
}
