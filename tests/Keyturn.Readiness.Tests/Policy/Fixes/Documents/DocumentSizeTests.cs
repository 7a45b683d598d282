using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Fixes.Rendering;
using Keyturn.Readiness.Policy.Layers;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes.Documents;

public sealed class DocumentSizeTests
{
    private const string GroupArn = $"arn:aws:iam::{Account}:group/ops/dba";
    private const string Managed = $"arn:aws:iam::{Account}:policy/team";

    /// <summary>The quotas as AWS publishes them.</summary>
    [Theory]
    [InlineData(LayerKind.Identity, RoleArn, "inline", 10_240)]
    [InlineData(LayerKind.Identity, UserArn, "inline", 2_048)]
    [InlineData(LayerKind.Identity, GroupArn, "inline", 5_120)]
    [InlineData(LayerKind.Identity, RoleArn, Managed, 6_144)]
    [InlineData(LayerKind.Identity, UserArn, Managed, 6_144)]
    [InlineData(LayerKind.Boundary, RoleArn, "boundary", 6_144)]
    [InlineData(LayerKind.Session, RoleArn, "session-policy", 2_048)]
    [InlineData(LayerKind.Scp, Account, "guard", 5_120)]
    [InlineData(LayerKind.Rcp, Account, "guard", 5_120)]
    [InlineData(LayerKind.Resource, SecretArn, "ResourcePolicy", 20_480)]
    [InlineData(LayerKind.Endpoint, "vpce-1", "vpce-1", 20_480)]
    [InlineData(LayerKind.Key, KeyArn, "default", 32_768)]
    public void Fits_DocumentAsLongAsAwsTakes_IsTheLastThatDoes(LayerKind kind, string owner, string name, int most)
    {
        var document = new PolicyReference(new(kind, owner, Account), name);

        DocumentSize.MostOf(document).ShouldBe(most);
        DocumentSize.Fits(Edit(document, most), []).ShouldBeTrue();
        DocumentSize.Fits(Edit(document, most + 1), []).ShouldBeFalse();
    }

    [Theory]
    [InlineData("other", true)]
    [InlineData("inline", false)]
    [InlineData(Managed, false)]
    public void Fits_InlinePolicyOfARole_SharesTheRoomWithTheOtherInlineOnes(string beside, bool counts)
    {
        var document = new PolicyReference(new(LayerKind.Identity, RoleArn, Account), "inline");

        DocumentSize.Fits(Edit(document, 4_240), [Filler.Of(beside, 6_000)]).ShouldBeTrue();
        DocumentSize.Fits(Edit(document, 4_241), [Filler.Of(beside, 6_000)]).ShouldBe(!counts);
        DocumentSize.Fits(Edit(document, 4_241), [Filler.Of(beside, 6_000) with { Text = null }]).ShouldBe(!counts);
        DocumentSize.Fits(Edit(document, 4_241), [new PolicySource(beside, null) { Text = new string('x', 6_000) }]).ShouldBe(!counts);
        DocumentSize.Fits(Edit(document, 4_241), [new PolicySource(beside, null)]).ShouldBeTrue();
    }

    [Fact]
    public void Fits_InlinePolicyOfAUser_SharesItsRoomWithItsOwnAndNotWithThoseOfGroups()
    {
        var document = new PolicyReference(new(LayerKind.Identity, UserArn, Account), "inline");

        DocumentSize.Fits(Edit(document, 2_048), [Filler.Of("read", 2_000) with { Group = GroupArn }]).ShouldBeTrue();
        DocumentSize.Fits(Edit(document, 1_048), [Filler.Of("read", 1_000)]).ShouldBeTrue();
        DocumentSize.Fits(Edit(document, 1_049), [Filler.Of("read", 1_000)]).ShouldBeFalse();
    }

    [Fact]
    public void Fits_InlinePolicyOfAGroup_SharesTheGroupsRoom()
    {
        var document = new PolicyReference(new(LayerKind.Identity, GroupArn, Account), "inline");
        DocumentEdit Of(int length) => Edit(document, length) with { Before = Filler.Of("inline", 500) with { Group = GroupArn } };

        DocumentSize.Fits(Of(5_120), [Filler.Of("of-the-user", 2_000), Filler.Of("other", 2_000) with { Group = $"arn:aws:iam::{Account}:group/other" }]).ShouldBeTrue();
        DocumentSize.Fits(Of(3_120), [Filler.Of("other", 2_000) with { Group = GroupArn }]).ShouldBeTrue();
        DocumentSize.Fits(Of(3_121), [Filler.Of("other", 2_000) with { Group = GroupArn }]).ShouldBeFalse();
    }

    [Fact]
    public void Find_DenyInThePolicyOfAGroup_IsChangedAtTheGroup()
    {
        var asked = ReadSecret with { Caller = Keyturn.Readiness.Policy.Requests.Caller.User(UserArn) };
        var denies = Source(Deny(Read)) with { Name = "not-yet", Group = GroupArn };

        var fix = FixFinder.Find(asked, None with { Identity = Keyturn.Readiness.Policy.Layers.Layer.Read(Source(Allow()), denies) }).Fixes[0];

        CliRenderer.Render(fix).ShouldContain("aws iam put-group-policy --group-name dba --policy-name not-yet");
        TerraformRenderer.Render(fix).ShouldContain("aws_iam_group_policy");
        CloudFormationRenderer.Render(fix).ShouldContain("AWS::IAM::GroupPolicy");
    }

    [Fact]
    public void Find_RoleWhoseInlinePoliciesAreFull_OffersTheSecretsPolicyOnly()
    {
        var search = FixFinder.Find(ReadSecret, None with { Identity = Keyturn.Readiness.Policy.Layers.Layer.Read(Filler.Of("one", 5_000), Filler.Of("two", 5_100)) });

        search.Fixes.Select(FixChecks.Describe).ShouldBe(["AllowInSecretPolicy"]);
        search.Because.ShouldBeEmpty();
    }

    [Fact]
    public void Find_RoleWhoseManagedPolicyIsLarge_MayStillHaveAnInlineOne() =>
        FixFinder.Find(ReadSecret, None with { Identity = Keyturn.Readiness.Policy.Layers.Layer.Read(Filler.Of(Managed, 6_100)) }).Fixes.Select(FixChecks.Describe).ShouldBe(["AllowInIdentityPolicy", "AllowInSecretPolicy"], ignoreOrder: true);

    [Fact]
    public void Find_NoDocumentWithRoom_SaysWhichWouldBeTooLong()
    {
        var search = FixFinder.Find(ReadSecret, None with { Identity = Keyturn.Readiness.Policy.Layers.Layer.Read(Filler.Of("one", 10_200)), Resource = Keyturn.Readiness.Policy.Layers.Layer.Read(Filler.Of("ResourcePolicy", 20_400, To("*"))) });

        search.Fixes.ShouldBeEmpty();
        search.Because.Select(one => (one.Code, one.Subject)).ShouldBe([(NoFixCode.DocumentTooLong, "use-prod-db-AbCdEf"), (NoFixCode.DocumentTooLong, "ResourcePolicy")], ignoreOrder: true);
    }

    [Fact]
    public void Find_ExceptionForWhichTheDocumentHasNoRoom_IsNotOffered()
    {
        var guard = Deny(Read);
        var full = Filler.Of("guard", 5_000);
        var layers = Granting with { Scps = [Keyturn.Readiness.Policy.Layers.Layer.Read(PolicySource.Parse("guard", full.Text![..^2] + "," + guard + "]}"), Source(Allow()) with { Name = "FullAWSAccess" })] };

        FixFinder.Find(ReadSecret, layers).Because.Select(one => (one.Code, one.Subject)).ShouldBe([(NoFixCode.DocumentTooLong, "guard")]);
    }

    /// <summary>AWS counts characters, of which one may take several bytes.</summary>
    [Fact]
    public void CompactLength_OfADocument_CountsItsCharacters()
    {
        var document = Source(Allow(rest: When("""{"StringEquals":{"aws:PrincipalTag/部署":"運用"}}"""))).Document.ShouldNotBeNull();

        PolicyPrinter.CompactLength(document).ShouldBe(PolicyPrinter.PrintCompact(document).Length);
        PolicyPrinter.PrintCompact(document).ShouldNotContain(' ');
        PolicyParser.Parse(PolicyPrinter.PrintCompact(document)).Document.ShouldNotBeNull().Statements[0].Conditions[0].Values.ShouldBe(["運用"]);
    }

    [Fact]
    public void Render_DocumentThatFitsWithoutBlanksOnly_IsWrittenWithoutThem()
    {
        var document = new PolicyReference(new(LayerKind.Key, KeyArn, Account), "default");
        var (roomy, tight) = (Edit(document, 20_000), Edit(document, DocumentSize.OfKey));

        CliRenderer.Render(roomy).ShouldContain(PolicyPrinter.Print(roomy.After));
        CliRenderer.Render(tight).ShouldContain(PolicyPrinter.PrintCompact(tight.After));
        PolicyPrinter.PrintCompact(tight.After).Length.ShouldBe(DocumentSize.OfKey);
    }

    private static DocumentEdit Edit(PolicyReference document, int length) => new(document, null, Filler.Of(document.Name, length).Document!,
        [new AllowStatement(document, new Statement { Index = 0, Effect = Effect.Allow, Actions = new(false, [Read]) }, ReadSecret)], "eu-west-1");
}
