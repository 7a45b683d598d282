using CsCheck;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Tests.Policy.Fixes;

namespace Keyturn.Readiness.Tests.Policy.Evaluation;

public sealed class AllLayersTests
{
    [Fact]
    public void AllLayers_WithAnswersFromBeforeChanges_AnswersAsIfAskedAnew() => RandomChanges.All.Sample((request, layers, changes) =>
    {
        var known = new AllLayers(request, layers);
        foreach (var some in Enumerable.Range(1, changes.Length).Select(count => new ChangeSet([.. changes.Take(count)]).OfDocuments))
        {
            var (_, over) = some.ApplyTo(request, layers);

            var answers = new AllLayers(request, over, known);

            answers.InOrder.SelectMany(Said).ShouldBe(new AllLayers(request, over).InOrder.SelectMany(Said));
            answers.InOrder.SelectMany(layer => layer.Statements).ShouldAllBe(match => Stands(match, over));
            known = answers;
        }
    });

    private static IEnumerable<string> Said(LayerResult layer) => layer.Statements
        .Select(match => $"{match.Source.Name} {match.Statement.Index} {match.Applies} {string.Join("; ", match.Elements.Select(element => $"{element.Kind} {element.Answer}"))}")
        .Prepend($"{layer.Id} {layer.Denies} {layer.Allows} {layer.Grants} {layer.Exempt}");

    /// <summary>A match names the policy as it is, not as it was when the statement was met first.</summary>
    private static bool Stands(StatementMatch match, PolicyLayers layers) => LayerSlot.All(layers).Any(slot => slot.Layer is Layer.ReadLayer read
        && read.Policies.Any(policy => ReferenceEquals(policy, match.Source) && policy.Document!.Statements.Any(statement => ReferenceEquals(statement, match.Statement))));
}
