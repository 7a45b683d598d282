using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Iam;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Iam;

/// <summary>Roles, profiles and policies one by one.</summary>
public sealed class RoleReadTests : IAsyncDisposable
{
    private const string Keystore = "arn:aws:iam::111122223333:policy/shared-keystore-read";
    private const string Vpc = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole";
    private readonly TestWorld _world = new(new ArticleScenario());

    [Fact]
    public void GetRole_ByName_TellsTrustBoundaryTagsAndLastUse()
    {
        var role = _world.Ask(new GetRoleOperation(), new() { ["RoleName"] = "hr-app" })["Role"].ShouldNotBeNull();

        ((string?)role["Path"]).ShouldBe("/");
        ((string?)role["RoleId"]).ShouldNotBeNull().ShouldStartWith("AROA");
        ((string?)role["CreateDate"]).ShouldBe("2024-05-15T03:30:00Z");
        ((string?)role["AssumeRolePolicyDocument"]).ShouldNotBeNull().ShouldStartWith("%7B%22Version%22%3A%222012-10-17%22");
        ((string?)role["PermissionsBoundary"]?["PermissionsBoundaryType"]).ShouldBe("Policy");
        role.List("Tags").Select(tag => $"{tag["Key"]}={tag["Value"]}").ShouldBe(["system=hr", "environment=production"]);
        ((string?)role["RoleLastUsed"]?["Region"]).ShouldBe(ArticleNetwork.Region);
    }

    [Fact]
    public void GetInstanceProfile_OfTheWebServers_HoldsTheirRole()
    {
        var profile = _world.Ask(new GetInstanceProfileOperation(), new() { ["InstanceProfileName"] = "orders-web-ap" })["InstanceProfile"].ShouldNotBeNull();

        ((string?)profile["Arn"]).ShouldBe("arn:aws:iam::111122223333:instance-profile/orders-web-ap");
        ((string?)profile.List("Roles").ShouldHaveSingleItem()["Arn"]).ShouldBe(ArticleNetwork.WebServers[0].RoleArn);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("/", 1)]
    [InlineData("/elsewhere/", 0)]
    public void ListInstanceProfiles_BelowAPath_GivesThoseBelowIt(string? path, int count)
    {
        var answer = _world.Ask(new ListInstanceProfilesOperation(), new JsonObject().With("PathPrefix", path));

        answer.List("InstanceProfiles").Count.ShouldBe(count);
    }

    [Fact]
    public void ListRolePoliciesAndGetRolePolicy_OfARotationRole_GiveTheDocument()
    {
        var names = _world.Ask(new ListRolePoliciesOperation(), new() { ["RoleName"] = "keyturn-rotate-oracle-alternating" }).Texts("PolicyNames");
        var policy = _world.Ask(new GetRolePolicyOperation(), new() { ["RoleName"] = "keyturn-rotate-oracle-alternating", ["PolicyName"] = names.ShouldHaveSingleItem() });

        var document = Uri.UnescapeDataString((string?)policy["PolicyDocument"] ?? "");
        document.ShouldContain("arn:aws:lambda:*:111122223333:function:keyturn-rotate-oracle-alternating");
        document.ShouldContain("secret:*/oracle/admin-??????");
    }

    [Fact]
    public void ListAttachedRolePoliciesGetPolicyAndGetPolicyVersion_FollowOneAnother()
    {
        var attached = _world.Ask(new ListAttachedRolePoliciesOperation(), new() { ["RoleName"] = "keyturn-rotate-oracle-single" }).List("AttachedPolicies").ShouldHaveSingleItem();
        ((string?)attached["PolicyArn"]).ShouldBe(Vpc);

        var policy = _world.Ask(new GetPolicyOperation(), new() { ["PolicyArn"] = Vpc })["Policy"].ShouldNotBeNull();
        ((string?)policy["Path"]).ShouldBe("/service-role/");
        ((int?)policy["AttachmentCount"]).ShouldBe(8);

        var version = _world.Ask(new GetPolicyVersionOperation(), new() { ["PolicyArn"] = Vpc, ["VersionId"] = (string?)policy["DefaultVersionId"] })["PolicyVersion"].ShouldNotBeNull();
        Uri.UnescapeDataString((string?)version["Document"] ?? "").ShouldContain("ec2:CreateNetworkInterface");
        ((bool?)version["IsDefaultVersion"]).ShouldBe(true);
    }

    [Fact]
    public void Read_OfSomethingThatIsNotThere_Is404InAwssWords()
    {
        Message(new GetRoleOperation(), ("RoleName", "nobody")).ShouldBe("The role with name nobody cannot be found.");
        Message(new GetInstanceProfileOperation(), ("InstanceProfileName", "nobody")).ShouldBe("Instance Profile nobody cannot be found.");
        Message(new GetRolePolicyOperation(), ("RoleName", "hr-app"), ("PolicyName", "none")).ShouldBe("The role policy with name none cannot be found.");
        Message(new GetPolicyOperation(), ("PolicyArn", "arn:aws:iam::111122223333:policy/none")).ShouldBe("Policy arn:aws:iam::111122223333:policy/none was not found.");
        Message(new GetPolicyVersionOperation(), ("PolicyArn", Keystore), ("VersionId", "v9")).ShouldBe($"Policy {Keystore} version v9 does not exist or is not attachable.");
    }

    [Fact]
    public void GetRole_WithoutAName_IsAValidationError()
    {
        var refusal = _world.Refuse(new GetRoleOperation());

        refusal.Code.ShouldBe("ValidationError");
        refusal.Message.ShouldBe("1 validation error detected: Value at 'roleName' failed to satisfy constraint: Member must not be null");
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private string Message(WireOperation operation, params (string Name, string Value)[] input)
    {
        var refusal = _world.Refuse(operation, new(input.Select(pair => KeyValuePair.Create(pair.Name, (JsonNode?)pair.Value))));
        (refusal.Code, refusal.Status).ShouldBe(("NoSuchEntity", 404));
        return refusal.Message;
    }
}
