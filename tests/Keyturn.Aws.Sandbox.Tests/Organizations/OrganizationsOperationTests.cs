using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Organizations;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Organizations;

/// <summary>Production reads by delegation, staging may not, other worlds have no organization.</summary>
public sealed class OrganizationsOperationTests : IAsyncDisposable
{
    private const string Scp = "SERVICE_CONTROL_POLICY";
    private const string Text = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*"}]}""";
    private readonly TestWorld _world = new(new ArticleScenario());

    [Fact]
    public void ListParents_FromTheAccountUp_EndsAtTheRootThatListRootsGives()
    {
        var unit = _world.Ask(new ListParentsOperation(), new() { ["ChildId"] = ArticleNetwork.AccountId }).List("Parents").ShouldHaveSingleItem();
        var root = _world.Ask(new ListParentsOperation(), new() { ["ChildId"] = (string?)unit["Id"] }).List("Parents").ShouldHaveSingleItem();

        ((string?)unit["Type"]).ShouldBe("ORGANIZATIONAL_UNIT");
        ((string?)root["Type"]).ShouldBe("ROOT");
        ((string?)_world.Ask(new ListRootsOperation()).List("Roots").ShouldHaveSingleItem()["Id"]).ShouldBe((string?)root["Id"]);
        _world.Refuse(new ListParentsOperation(), new() { ["ChildId"] = "000000000000" }).Code.ShouldBe("ChildNotFoundException");
    }

    [Fact]
    public void ListPoliciesForTarget_OfEachLevel_GivesItsOwnPolicies()
    {
        Attached("r-kt01", Scp).ShouldBe(["Guardrails", "FullAWSAccess"]);
        Attached(ArticleNetwork.AccountId, Scp).ShouldBe(["FullAWSAccess"]);
        Attached(ArticleNetwork.AccountId, "RESOURCE_CONTROL_POLICY").ShouldBe(["RCPFullAWSAccess"]);
        _world.Refuse(new ListPoliciesForTargetOperation(), new() { ["TargetId"] = "r-none", ["Filter"] = Scp }).Code.ShouldBe("TargetNotFoundException");
        _world.Refuse(new ListPoliciesForTargetOperation(), new() { ["TargetId"] = "r-kt01", ["Filter"] = "TAG_POLICY" }).Code.ShouldBe("InvalidInputException");
    }

    [Fact]
    public void DescribePolicy_OfTheGuardrails_GivesTheText()
    {
        var policy = _world.Ask(new DescribePolicyOperation(), new() { ["PolicyId"] = "p-4guardrails" })["Policy"].ShouldNotBeNull();

        ((string?)policy["Content"]).ShouldNotBeNull().ShouldContain("organizations:LeaveOrganization");
        ((string?)policy["PolicySummary"]?["Arn"]).ShouldBe("arn:aws:organizations::777788889999:policy/o-kt9x7q2m4n/service_control_policy/p-4guardrails");
        _world.Refuse(new DescribePolicyOperation(), new() { ["PolicyId"] = "p-none" }).Code.ShouldBe("PolicyNotFoundException");
    }

    [Fact]
    public void CreatePolicyAttachPolicyUpdatePolicy_AreSeenInTheReads()
    {
        var made = _world.Ask(new CreatePolicyOperation(), new() { ["Name"] = "NoBuckets", ["Description"] = "none", ["Type"] = Scp, ["Content"] = Text })["Policy"]?["PolicySummary"];
        var id = (string?)made?["Id"];
        Attached(ArticleNetwork.AccountId, Scp).ShouldNotContain("NoBuckets");

        _world.Ask(new AttachPolicyOperation(), new() { ["PolicyId"] = id, ["TargetId"] = ArticleNetwork.AccountId });
        Attached(ArticleNetwork.AccountId, Scp).ShouldContain("NoBuckets");
        _world.Refuse(new AttachPolicyOperation(), new() { ["PolicyId"] = id, ["TargetId"] = ArticleNetwork.AccountId }).Code.ShouldBe("DuplicatePolicyAttachmentException");

        var narrower = Text.Replace("s3:*", "s3:DeleteBucket", StringComparison.Ordinal);
        _world.Ask(new UpdatePolicyOperation(), new() { ["PolicyId"] = id, ["Content"] = narrower });
        ((string?)_world.Ask(new DescribePolicyOperation(), new() { ["PolicyId"] = id })["Policy"]?["Content"]).ShouldBe(narrower);
    }

    [Theory]
    [InlineData("p-FullAWSAccess", Text, "InvalidInputException")]
    [InlineData("p-4guardrails", "no JSON", "MalformedPolicyDocumentException")]
    [InlineData("p-4guardrails", "{}", "MalformedPolicyDocumentException")]
    public void UpdatePolicy_ThatCannotBe_IsRefused(string id, string text, string code) =>
        _world.Refuse(new UpdatePolicyOperation(), new() { ["PolicyId"] = id, ["Content"] = text }).Code.ShouldBe(code);

    [Fact]
    public void Call_OfAMemberWithoutDelegation_MayOnlyDescribeTheOrganization()
    {
        var staging = _world.World.Accounts[1];

        ((string?)new DescribeOrganizationOperation().Answer(By(staging, "DescribeOrganization", []))["Organization"]?["MasterAccountId"]).ShouldBe("777788889999");
        foreach (var operation in (WireOperation[])[new ListRootsOperation(), new ListParentsOperation(), new ListPoliciesForTargetOperation(), new DescribePolicyOperation(), new UpdatePolicyOperation()])
        {
            var refusal = Should.Throw<WireException>(() => operation.Answer(By(staging, operation.Name, new() { ["ChildId"] = staging.Id })));
            (refusal.Code, refusal.Message).ShouldBe(("AccessDeniedException", "You don't have permissions to access this resource."), operation.Name);
        }
    }

    [Fact]
    public async Task Call_InAWorldWithoutOrganization_SaysThatItIsNotInUse()
    {
        await using var alone = new TestWorld(new EnginesScenario());

        alone.Refuse(new DescribeOrganizationOperation()).Code.ShouldBe("AWSOrganizationsNotInUseException");
        alone.Refuse(new ListPoliciesForTargetOperation()).Code.ShouldBe("AWSOrganizationsNotInUseException");
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private List<string?> Attached(string target, string type) =>
        [.. _world.Ask(new ListPoliciesForTargetOperation(), new() { ["TargetId"] = target, ["Filter"] = type }).List("Policies").Select(policy => (string?)policy["Name"])];

    private static WireCall By(SandboxAccount account, string operation, JsonObject input) => new()
    {
        Operation = operation,
        Caller = CallerIdentity.OfRole(account.ReadRoleArn, "me", "ASIA"),
        Region = account.AddRegion("us-east-1"),
        Input = input,
        RequestId = "request",
    };
}
