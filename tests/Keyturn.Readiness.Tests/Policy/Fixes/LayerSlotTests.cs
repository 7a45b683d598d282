using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Layers;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

public sealed class LayerSlotTests
{
    private static readonly PolicyLayers Layers = new()
    {
        Identity = Layer(Allow("a:*")), Boundary = Layer(Allow("b:*")), Session = Layer(Allow("c:*")), Resource = Layer(Allow("d:*")), Endpoint = Layer(Allow("e:*")),
        Scps = [Layer(Allow("f:*")), Layer(Allow("g:*"))], Rcps = [Layer(Allow("h:*"))],
    };

    [Fact]
    public void All_OfTheLayers_IsEachUnderItsId() => LayerSlot.All(Layers).ShouldBe(
    [
        (new(LayerKind.Identity), Layers.Identity), (new(LayerKind.Boundary), Layers.Boundary), (new(LayerKind.Session), Layers.Session), (new(LayerKind.Resource), Layers.Resource),
        (new(LayerKind.Endpoint), Layers.Endpoint), (new(LayerKind.Scp), Layers.Scps[0]), (new(LayerKind.Scp, 1), Layers.Scps[1]), (new(LayerKind.Rcp), Layers.Rcps[0]),
    ]);

    [Fact]
    public void With_AnotherLayer_ChangesThatSlotAlone()
    {
        var other = Layer(Allow("x:*"));
        foreach (var (id, _) in LayerSlot.All(Layers))
        {
            var changed = LayerSlot.With(Layers, id, other);

            LayerSlot.Of(changed, id).ShouldBeSameAs(other);
            LayerSlot.All(changed).Where(one => one.Id != id).ShouldBe(LayerSlot.All(Layers).Where(one => one.Id != id));
        }
    }
}
