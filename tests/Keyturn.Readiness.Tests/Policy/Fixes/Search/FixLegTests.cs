using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Fixes.Search;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes.Search;

/// <summary>A request with its changes: what was worked out once is the same object, and says what it would say made anew.</summary>
public sealed class FixLegTests
{
    private static readonly PolicyReference Inline = new(PolicyPlace.Of(LayerKind.Identity, ReadSecret), "new", true);
    private static readonly PolicyReference OfSecret = new(PolicyPlace.Of(LayerKind.Resource, ReadSecret), "policy");
    private static readonly AllowStatement InIdentity = new(Inline, NarrowAllow.For(LayerKind.Identity, ReadSecret)!, ReadSecret);
    private static readonly AllowStatement InSecret = new(OfSecret, NarrowAllow.For(LayerKind.Resource, ReadSecret)!, ReadSecret);
    private static readonly CallerChange Through = new("aws:SourceVpce", "vpce-1", [new("aws:SourceVpce", ContextValue.Known("vpce-1"))], EndpointFacts.Through("vpce-1", "vpc-1", Layer(Allow("s3:*", To("*")))));
    private static readonly PolicyLayers Denied = None with { Identity = Elsewhere, Resource = Layer(Allow("s3:*", To("*"))) };

    [Fact]
    public void With_EqualChanges_IsTheSameObject()
    {
        var (leg, none) = (new FixLeg(ReadSecret, Denied), new ChangeSet());
        var (identity, both) = (none.And(InIdentity), none.And(InIdentity).And(InSecret));

        leg.With(none).ShouldBeSameAs(leg);
        leg.With(identity).ShouldBeSameAs(leg.With(none.And(InIdentity with { Request = ReadSecret with { Context = RequestContext.Empty } })));
        leg.With(both).ShouldBeSameAs(leg.With(both.Without(InSecret).And(InSecret)));
        new[] { leg, leg.With(identity), leg.With(none.And(InSecret)), leg.With(both) }.Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void With_ChangesOfOtherDocuments_IsTheSameObject()
    {
        var (leg, identity) = (new FixLeg(ReadSecret, Denied), new ChangeSet(InIdentity));
        var elsewhere = InSecret with { Document = OfSecret with { Place = PolicyPlace.Of(LayerKind.Resource, ReadOther) } };

        leg.With(new(elsewhere)).ShouldBeSameAs(leg);
        leg.With(identity.And(elsewhere)).ShouldBeSameAs(leg.With(identity));
    }

    [Fact]
    public void With_AnotherWayOfTheCaller_IsAskedThatWay()
    {
        var (leg, onKey) = (new FixLeg(ReadSecret, Granting), new FixLeg(DecryptForSecret, Granting));
        var changes = new ChangeSet(Through, InIdentity);

        var asked = leg.Asked(changes);

        asked.Request.Context.Find("aws:SourceVpce").ShouldBe(Through.Keys[0].Value);
        asked.Layers.Endpoint.ShouldBeSameAs(Through.Endpoint!.Policy);
        asked.ShouldBeSameAs(leg.Asked(new(InSecret, Through)));
        asked.ShouldNotBeSameAs(leg.Asked(new(Through with { Value = "vpce-2" })));
        asked.AsRead.ShouldBeSameAs(asked);
        leg.Asked(new(InIdentity)).ShouldBeSameAs(leg);
        onKey.Asked(changes).ShouldBeSameAs(onKey);
        leg.With(changes).AsRead.ShouldBeSameAs(asked);
        leg.With(changes).Request.ShouldBeSameAs(asked.Request);
        (leg.Verdict, asked.Verdict).ShouldBe((Verdict.Allowed, Verdict.ImplicitlyDenied));
    }

    [Fact]
    public void Verdict_BeforeAndAfterChanges_IsThatOfTheEvaluator()
    {
        var leg = new FixLeg(ReadSecret, Denied);
        foreach (var changes in new ChangeSet[] { new(), new(InIdentity), new(InSecret), new(InIdentity, InSecret), new(Through), new(Through, InIdentity) })
        {
            var (request, layers) = changes.ApplyTo(ReadSecret, Denied);
            var changed = leg.With(changes);

            (changed.IsAllowed, changed.Verdict, changed.IsAllowed).ShouldBe((request.Verdict(layers) == Verdict.Allowed, request.Verdict(layers), request.Verdict(layers) == Verdict.Allowed));
        }
    }

    [Fact]
    public void Answers_OfLayersThatDidNotChange_AreNotAskedAgain()
    {
        var leg = new FixLeg(ReadSecret, Denied);

        var changed = leg.With(new(InIdentity));

        changed.Answers.Resource.ShouldBeSameAs(leg.Answers.Resource);
        changed.Answers.Identity.ShouldNotBeSameAs(leg.Answers.Identity);
        changed.Answers.Identity.Statements[0].ShouldBeSameAs(leg.Answers.Identity.Statements[0]);
        leg.With(new ChangeSet(InIdentity).And(InSecret)).Answers.Identity.Allows.ShouldBe(Answer.Yes);
    }

    [Fact]
    public void Has_AChange_IsAmongThoseOfDocumentsThatTouchIt()
    {
        var changed = new FixLeg(ReadSecret, Denied).With(new(InIdentity));

        changed.Has(InIdentity with { Document = Inline with { Level = 0 } }).ShouldBeTrue();
        changed.Has(InSecret).ShouldBeFalse();
        changed.AsRead.Has(InIdentity).ShouldBeFalse();
    }

    [Fact]
    public void Obstacle_OfARequest_IsTheFirstThingInItsWayAndNothingWhenItIsAllowed()
    {
        var leg = new FixLeg(ReadSecret, Denied);
        FixTask task = new([leg], [], "new");

        var obstacle = leg.Obstacle(task).ShouldNotBeNull();

        obstacle.Options.Select(option => option.Code).ShouldBe([FixCode.AllowInIdentityPolicy, FixCode.AllowInSecretPolicy]);
        leg.Obstacle(task).ShouldBeSameAs(obstacle);
        leg.With(new(InIdentity)).Obstacle(task).ShouldBeNull();
        leg.With(new(InIdentity)).Obstacle(task).ShouldBeNull();
    }

    [Fact]
    public void Allow_ByALayer_IsOneStatementOrTheReasonWhyNot()
    {
        var leg = new FixLeg(ReadSecret, Denied with { Boundary = Named("arn:aws:iam::aws:policy/ReadOnlyAccess", Allow("s3:*")) });
        FixTask task = new([leg], [], "new");

        leg.Allow(new(LayerKind.Identity), task).Statement.ShouldNotBeNull().ShouldBeSameAs(leg.Allow(new(LayerKind.Identity), task).Statement);
        leg.Allow(new(LayerKind.Resource), task).Statement.ShouldNotBeNull().Document.ShouldBe(OfSecret);
        leg.Allow(new(LayerKind.Boundary), task).ShouldBe((null, new NoFix(NoFixCode.PolicyNotEditable, "arn:aws:iam::aws:policy/ReadOnlyAccess")));
        new FixLeg(ReadSecret with { Caller = Caller.Root(Account) }, Denied).Allow(new(LayerKind.Identity), task).Because.ShouldNotBeNull().Code.ShouldBe(NoFixCode.CallerNotNameable);
    }
}
