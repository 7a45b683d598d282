using CsCheck;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Tests.Policy.Properties;

public sealed class MonotonyTests
{
    private static readonly Gen<(World World, int Place, Statement Deny, Statement Allow)> Additions = Gen.Select(
        NastyWorlds.All, Gen.Int[0, 20],
        NastyStatements.Of(true, Effect.Deny), NastyStatements.Of(true, Effect.Allow), NastyStatements.Of(false, Effect.Deny), NastyStatements.Of(false, Effect.Allow),
        (world, place, denyTo, allowTo, deny, allow) => Place(world, place).HasPrincipal ? (world, place, denyTo, allowTo) : (world, place, deny, allow));

    [Fact]
    public void Evaluate_OneDenyMore_NeverWidens() => Additions.Sample(one =>
        ((int)Permission(one.World, Place(one.World, one.Place).Add(one.World.Layers, one.Deny))).ShouldBeLessThanOrEqualTo((int)Permission(one.World, one.World.Layers)));

    [Fact]
    public void Evaluate_NewLayerOfDenies_NeverWidens() => Additions.Sample(one =>
    {
        var place = Place(one.World, one.Place);
        if (place.Get(one.World.Layers) is Layer.AbsentLayer)
        {
            var layer = Layer.Read(new PolicySource("new", new PolicyDocument(PolicyDocument.CurrentVersion, null, [one.Deny])));
            ((int)Permission(one.World, place.Put(one.World.Layers, layer))).ShouldBeLessThanOrEqualTo((int)Permission(one.World, one.World.Layers));
        }
    });

    [Fact]
    public void Evaluate_OneAllowMore_NeverTakesAway() => Additions.Sample(one =>
        ((int)Permission(one.World, Place(one.World, one.Place).Add(one.World.Layers, one.Allow))).ShouldBeGreaterThanOrEqualTo((int)Permission(one.World, one.World.Layers)));

    [Fact]
    public void Evaluate_LongerLists_WidenAllowsAndNotFormsNarrowThem() => Gen.Select(NastyWorlds.All, Gen.Bool, Gen.Bool).Sample((world, isAllow, isNegated) =>
    {
        var longer = LayerPlace.ChangeStatements(world.Layers, statement => Longer(statement, isAllow ? Effect.Allow : Effect.Deny, isNegated));

        var (before, after) = ((int)Permission(world, world.Layers), (int)Permission(world, longer));
        if (isAllow != isNegated)
        {
            after.ShouldBeGreaterThanOrEqualTo(before);
        }
        else
        {
            after.ShouldBeLessThanOrEqualTo(before);
        }
    });

    private static LayerPlace Place(World world, int place) => LayerPlace.Of(world.Layers) is var places ? places[place % places.Count] : places[0];

    private static Truth Permission(World world, PolicyLayers layers) => PolicyEvaluator.Evaluate(world.Request, layers).Verdict switch
    {
        Verdict.Allowed => Truth.Yes,
        Verdict.Unknown => Truth.Unknown,
        _ => Truth.No,
    };

    private static Statement Longer(Statement statement, Effect effect, bool isNegated) => statement.Effect != effect ? statement : statement with
    {
        Actions = statement.Actions.Negated == isNegated ? statement.Actions with { Values = statement.Actions.Values.Add("secretsmanager:Get*") } : statement.Actions,
        Resources = statement.Resources?.Negated == isNegated ? statement.Resources with { Values = statement.Resources.Values.Add(Case.SecretArn) } : statement.Resources,
    };
}
