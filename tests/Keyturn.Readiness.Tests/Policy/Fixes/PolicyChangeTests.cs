using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Rendering;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

public sealed class PolicyChangeTests
{
    private static readonly Statement Statement = new() { Index = 0, Effect = Effect.Deny, Actions = new(false, ["*"]), Resources = new(false, ["*"]) };
    private static readonly PolicyReference Inline = new(PolicyPlace.Of(LayerKind.Identity, ReadSecret), "p");

    private static IEnumerable<PolicyChange> Different =>
    [
        new AllowStatement(Inline, Statement, ReadSecret),
        new AllowStatement(Inline with { Name = "q" }, Statement, ReadSecret),
        new AllowStatement(Inline, Statement, ReadSecret with { Caller = Caller.User(UserArn) }),
        new AllowStatement(Inline, Statement, ReadSecret with { Action = "secretsmanager:PutSecretValue" }),
        new AllowStatement(Inline, Statement, ReadOther),
        new AllowStatement(Inline, Statement with { Conditions = [new(ConditionOperator.StringEquals, SetQualifier.None, false, "k", ["v"])] }, ReadSecret),
        new DenyException(Inline, Statement, ReadSecret),
        new DenyException(Inline with { Level = 1 }, Statement, ReadSecret),
        new DenyException(Inline, Statement with { Index = 1 }, ReadSecret),
        new DenyException(Inline, Statement, ReadSecret with { Caller = Caller.User(UserArn) }),
        new DenyException(Inline, Statement, ReadSecret with { Action = "secretsmanager:PutSecretValue" }),
        new DenyException(Inline, Statement, DecryptKey),
        new DenyException(Inline, Statement, DecryptForSecret),
        new DenyException(Inline, Statement, ForSecret(DecryptKey, OtherSecretArn)),
        new CallerChange("aws:SourceVpce", "vpce-1", [], EndpointFacts.Through("vpce-1", null, Given.Nothing)),
        new CallerChange("aws:SourceVpce", "vpce-1", [], null),
        new CallerChange("aws:SourceVpc", "vpce-1", [], null),
        new CallerChange("aws:SourceVpc", "vpc-1", [], null),
    ];

    [Fact]
    public void Equals_ChangesThatDoDifferentThings_AreDifferent()
    {
        Different.Distinct().Count().ShouldBe(Different.Count());
        foreach (var (one, again) in Different.Zip(Different))
        {
            one.ShouldNotBeSameAs(again);
            one.Equals(again).ShouldBeTrue();
            one.GetHashCode().ShouldBe(again.GetHashCode());
            one.Equals(null).ShouldBeFalse();
        }
    }

    [Fact]
    public void Equals_CopyThatDoesSomethingElse_IsDifferent()
    {
        foreach (var change in Different.ToList())
        {
            PolicyChange copy = change switch
            {
                AllowStatement allow => allow with { Request = allow.Request with { Action = "kms:Encrypt" } },
                DenyException except => except with { Request = except.Request with { Action = "kms:Encrypt" } },
                CallerChange caller => caller with { Value = "other" },
                _ => change,
            };

            change.Equals(change).ShouldBeTrue();
            copy.Equals(change).ShouldBeFalse();
            copy.GetHashCode().ShouldNotBe(change.GetHashCode());
        }
    }

    [Theory]
    [InlineData(LayerKind.Identity, FixCode.AllowInIdentityPolicy)]
    [InlineData(LayerKind.Boundary, FixCode.AllowInBoundary)]
    [InlineData(LayerKind.Session, FixCode.AllowInSessionPolicy)]
    [InlineData(LayerKind.Scp, FixCode.AllowInServiceControlPolicy)]
    [InlineData(LayerKind.Endpoint, FixCode.AllowInEndpointPolicy)]
    [InlineData(LayerKind.Resource, FixCode.AllowInSecretPolicy)]
    [InlineData(LayerKind.Key, FixCode.AllowInKeyPolicy)]
    public void Code_OfAnAllow_SaysInWhichPolicy(LayerKind kind, FixCode code) =>
        new AllowStatement(Inline with { Place = PolicyPlace.Of(kind, ReadSecret) }, Statement, ReadSecret).Code.ShouldBe(code);

    [Fact]
    public void SecretArn_OfAnException_IsThatOfTheKeysRequest()
    {
        new DenyException(Inline, Statement, DecryptForSecret).SecretArn.ShouldBe(SecretArn);
        new DenyException(Inline, Statement, DecryptKey).SecretArn.ShouldBeNull();
        new DenyException(Inline, Statement, ReadSecret with { Context = DecryptForSecret.Context }).SecretArn.ShouldBeNull();
    }

    [Fact]
    public void ApplyTo_NothingThatTouchesIt_LeavesTheSameObjects()
    {
        var layers = Granting with { Identity = Layer(Allow(), Deny("s3:*")) };
        ChangeSet set = new(new DenyException(Inline with { Name = "other" }, Statement, ReadSecret));

        var (request, over) = set.ApplyTo(ReadSecret, layers);

        request.ShouldBeSameAs(ReadSecret);
        over.ShouldBeSameAs(layers);
    }

    [Fact]
    public void ApplyTo_AnotherRoleWithAPolicyOfThatName_LeavesItAlone()
    {
        var layers = Granting with { Identity = Named("p", Deny()) };
        ChangeSet set = new(new DenyException(Inline, Statement, ReadSecret));

        set.ApplyTo(ReadSecret, layers).Layers.ShouldNotBeSameAs(layers);
        set.ApplyTo(ReadSecret with { Caller = Caller.RoleSession($"{RoleArn}2") }, layers).Layers.ShouldBeSameAs(layers);
    }

    [Fact]
    public void ApplyTo_AManagedPolicy_ChangesItForEverybodyWhoHasIt()
    {
        const string Arn = $"arn:aws:iam::{Account}:policy/shared";
        var layers = Granting with { Identity = Named(Arn, Allow()), Boundary = Named(Arn, Deny()) };
        ChangeSet set = new(new DenyException(Inline with { Name = Arn }, Statement, ReadSecret));

        var changed = set.ApplyTo(ReadSecret with { Caller = Caller.RoleSession($"{RoleArn}2") }, layers).Layers;

        changed.Boundary.ShouldNotBeSameAs(layers.Boundary);
    }

    [Fact]
    public void Members_WithoutAnArgument_SaySo()
    {
        var answer = (LegsAnswer)null!;
        Action[] calls =
        [
            () => new ChangeSet().ApplyTo(null!, None), () => new ChangeSet().ApplyTo(ReadSecret, null!), () => PolicyPlace.Of(LayerKind.Identity, null!),
            () => FixFinder.Find(null!, None), () => FixFinder.Find(ReadSecret, null!), () => FixFinder.Find(answer),
            () => FixSentences.Of((PolicyChange)null!, System.Globalization.CultureInfo.InvariantCulture), () => FixSentences.Of((NoFix)null!, System.Globalization.CultureInfo.InvariantCulture),
            () => PatchRenderer.Render(null!), () => CliRenderer.Render((Fix)null!), () => CliRenderer.Render((Keyturn.Readiness.Policy.Fixes.Documents.DocumentEdit)null!),
            () => TerraformRenderer.Render((Fix)null!), () => TerraformRenderer.Render((Keyturn.Readiness.Policy.Fixes.Documents.DocumentEdit)null!),
            () => CloudFormationRenderer.Render((Fix)null!), () => CloudFormationRenderer.Render((Keyturn.Readiness.Policy.Fixes.Documents.DocumentEdit)null!),
        ];

        foreach (var call in calls)
        {
            Should.Throw<ArgumentNullException>(call);
        }
    }
}
