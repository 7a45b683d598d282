using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Fixes.Search;
using Keyturn.Readiness.Policy.Layers;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes.Search;

public sealed class NarrownessTests
{
    private static readonly PolicyReference Inline = new(PolicyPlace.Of(LayerKind.Identity, ReadSecret), "new", true);
    private static readonly Statement Narrow = NarrowAllow.For(LayerKind.Identity, ReadSecret)!;

    [Theory]
    [InlineData(SecretArn, true)]
    [InlineData("*", false)]
    public void Holds_AllowInIdentityPolicy_OnlyWhereNoOtherSecretOpens(string resource, bool holds) => new Narrowness(Task(None with { Identity = Elsewhere }))
        .Holds(new(new AllowStatement(Inline, Narrow with { Resources = new(false, [resource]) }, ReadSecret))).ShouldBe(holds);

    [Theory]
    [InlineData(Read, SecretArn, true)]
    [InlineData("*", "arn:aws:secretsmanager:*:*:secret:*", false)]
    public void Holds_ExceptionFromDeny_OnlyWhereNoOtherSecretOpens(string action, string resource, bool holds)
    {
        var layers = None with { Identity = Named("identity", Allow(), $$"""{"Effect":"Deny","Action":"{{action}}","Resource":"{{resource}}"}""") };
        var document = new PolicyReference(Inline.Place, "identity");

        new Narrowness(Task(layers)).Holds(new(new DenyException(document, ((Layer.ReadLayer)layers.Identity).Policies[0].Document!.Statements[1], ReadSecret))).ShouldBe(holds);
    }

    private static FixTask Task(PolicyLayers layers) => new([new FixLeg(ReadSecret, layers)], [], "new");
}
