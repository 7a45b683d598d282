using System.Collections.Immutable;
using CsCheck;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

public sealed class ChangeSetTests
{
    [Fact]
    public void And_OneChangeAfterTheOther_IsTheSetMadeAnew() => RandomChanges.All.Sample((request, layers, changes) =>
        ShouldDoTheSame(Grown(changes), changes, request, layers));

    [Fact]
    public void Without_AnyChange_IsTheSetMadeAnew() => RandomChanges.All.Sample((request, layers, changes) =>
    {
        foreach (var change in changes)
        {
            ShouldDoTheSame(Grown(changes).Without(change), changes.Remove(change), request, layers);
        }
    });

    private static ChangeSet Grown(ImmutableArray<PolicyChange> changes) => changes.Aggregate(new ChangeSet(), (some, change) => some.And(change));

    private static void ShouldDoTheSame(ChangeSet set, ImmutableArray<PolicyChange> changes, AuthorizationRequest request, PolicyLayers layers)
    {
        var (asked, over) = set.ApplyTo(request, layers);
        var (askedAnew, overAnew) = new ChangeSet(changes).ApplyTo(request, layers);

        set.Changes.ShouldBe(changes);
        asked.Context.Values.ShouldBe(askedAnew.Context.Values, ignoreOrder: true);
        Text(over).ShouldBe(Text(overAnew));
    }

    private static IEnumerable<string> Text(PolicyLayers layers) => LayerSlot.All(layers).SelectMany(slot =>
        ((slot.Layer as Layer.ReadLayer)?.Policies ?? []).Select(policy => $"{slot.Id} {policy.Name} {PolicyPrinter.Print(policy.Document!)}"));
}
