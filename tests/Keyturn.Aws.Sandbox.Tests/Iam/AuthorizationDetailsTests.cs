using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Iam;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Iam;

/// <summary>The one call that tells a collector everything IAM knows.</summary>
public sealed class AuthorizationDetailsTests : IAsyncDisposable
{
    private static readonly string[] Lists = ["UserDetailList", "GroupDetailList", "RoleDetailList", "Policies"];
    private readonly TestWorld _world = new(new ArticleScenario());

    [Fact]
    public void GetAccountAuthorizationDetails_Whole_TellsOfTheWebServersAndTheirPolicies()
    {
        var answer = Ask(new() { ["MaxItems"] = "1000" });

        var role = answer.List("RoleDetailList").Single(one => (string?)one["RoleName"] == "orders-web-ap");
        ((string?)role["Arn"]).ShouldBe("arn:aws:iam::111122223333:role/orders-web-ap");
        ((string?)Decoded(role["AssumeRolePolicyDocument"])["Statement"]?[0]?["Principal"]?["Service"]).ShouldBe("ec2.amazonaws.com");
        ((string?)role.List("InstanceProfileList").ShouldHaveSingleItem()["Arn"]).ShouldBe("arn:aws:iam::111122223333:instance-profile/orders-web-ap");
        Decoded(role.List("RolePolicyList").Single(policy => (string?)policy["PolicyName"] == "ReadSecrets")["PolicyDocument"]).ToJsonString().ShouldContain("secret:prod/orders/oracle/app-??????");
        role.List("AttachedManagedPolicies").Select(policy => (string?)policy["PolicyName"]).ShouldBe(["AmazonSSMManagedInstanceCore", "shared-keystore-read"], ignoreOrder: true);
        var policies = answer.List("Policies");
        policies.Select(policy => (string?)policy["PolicyName"]).ShouldContain("workload-boundary");
        policies.ShouldAllBe(policy => policy["PolicyVersionList"]!.AsArray().Count == 1);
        ((bool?)answer["IsTruncated"]).ShouldBe(false);
        answer.ContainsKey("Marker").ShouldBeFalse();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public void GetAccountAuthorizationDetails_InPages_GivesEachOnceWhateverTheSize(int size)
    {
        var whole = Ask(new() { ["MaxItems"] = "1000" });
        var seen = Lists.ToDictionary(list => list, _ => new List<string>(), StringComparer.Ordinal);
        string? marker = null;
        do
        {
            var page = Ask(new JsonObject { ["MaxItems"] = size.ToString(System.Globalization.CultureInfo.InvariantCulture) }.With("Marker", marker));
            Lists.Sum(list => page.List(list).Count).ShouldBeInRange(1, size);
            foreach (var list in Lists) seen[list].AddRange(page.List(list).Select(item => item.ToJsonString()));
            marker = (string?)page["Marker"];
            ((bool?)page["IsTruncated"]).ShouldBe(marker is not null);
        }
        while (marker is not null);

        foreach (var list in Lists) seen[list].ShouldBe(whole.List(list).Select(item => item.ToJsonString()));
    }

    [Theory]
    [InlineData("User", "UserDetailList")]
    [InlineData("Role", "RoleDetailList")]
    [InlineData("LocalManagedPolicy", "Policies")]
    [InlineData("AWSManagedPolicy", "Policies")]
    public void GetAccountAuthorizationDetails_OfOneKind_FillsOneList(string kind, string list)
    {
        var answer = Ask(new() { ["Filter.member.1"] = kind });

        answer.List(list).ShouldNotBeEmpty();
        Lists.Where(other => other != list).ShouldAllBe(other => answer.List(other).Count == 0);
        if (list == "Policies")
            answer.List(list).ShouldAllBe(policy => ((string?)policy["Arn"])!.StartsWith("arn:aws:iam::aws:", StringComparison.Ordinal) == (kind == "AWSManagedPolicy"));
    }

    [Fact]
    public void GetAccountAuthorizationDetails_BoundaryAndSession_AreThoseOfTheWorld()
    {
        var roles = Ask(new() { ["Filter.member.1"] = "Role" }).List("RoleDetailList");

        var payroll = roles.Single(role => (string?)role["RoleName"] == "hr-payroll");
        ((string?)payroll["PermissionsBoundary"]?["PermissionsBoundaryArn"]).ShouldBe("arn:aws:iam::111122223333:policy/workload-boundary");
        // The role's id is the one that its sessions carry in CloudTrail.
        var read = roles.Single(role => (string?)role["RoleName"] == "KeyturnRead");
        ((string?)read["RoleId"]).ShouldBe(CallerIdentity.OfRole(_world.World.Accounts[0].ReadRoleArn, "s", "k").PrincipalId.Split(':')[0]);
    }

    [Theory]
    [InlineData("Filter.member.1", "Everything")]
    [InlineData("MaxItems", "0")]
    [InlineData("MaxItems", "1001")]
    [InlineData("Marker", "nothing")]
    public void GetAccountAuthorizationDetails_WrongInput_IsAValidationError(string member, string value) =>
        _world.Refuse(new GetAccountAuthorizationDetailsOperation(), new() { [member] = value }).Code.ShouldBe("ValidationError");

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private JsonObject Ask(JsonObject input) => _world.Ask(new GetAccountAuthorizationDetailsOperation(), input);

    private static JsonNode Decoded(JsonNode? document) => JsonNode.Parse(Uri.UnescapeDataString((string?)document ?? "")).ShouldNotBeNull();
}
