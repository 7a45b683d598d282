using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Aws.Tests.Defects;

/// <summary>What the engines say of the one secret of a small world.</summary>
internal sealed class ReadinessBoard
{
    public ReadinessBoard(EstateSnapshot snapshot)
    {
        Snapshot = snapshot;
        var readiness = new EstateReadiness(snapshot);
        var secret = snapshot.Secrets.Value.ShouldNotBeNull().Values.ShouldHaveSingleItem();
        Pairs = [.. RelatedConsumers.Of(readiness, secret).Select(related => readiness.Ask(related.Consumer, secret))];
        Matrix = EstateMatrix.Of(readiness).OfSecrets.ShouldHaveSingleItem();
    }

    public EstateSnapshot Snapshot { get; }

    /// <summary>Every consumer of the secret; there are two web servers.</summary>
    public ImmutableArray<PairReadiness> Pairs { get; }

    /// <summary>The secret's line as the compiled engines count it.</summary>
    public MatrixLine Matrix { get; }

    public static MatrixColumn ColumnOf(ChecklistLine line) => line switch
    {
        ChecklistLine.SecretAccess => MatrixColumn.Secret,
        ChecklistLine.KeyAccess => MatrixColumn.Key,
        ChecklistLine.EndpointAccess => MatrixColumn.Endpoint,
        _ => MatrixColumn.Database,
    };

    public static DefectConsumer KindOf(PairReadiness pair) => pair.Consumer.Kind switch
    {
        ConsumerKind.Ec2 => DefectConsumer.WebServer,
        ConsumerKind.EcsApplication => DefectConsumer.ContainerService,
        ConsumerKind.EcsTaskDefinition => DefectConsumer.ContainerSecrets,
        _ => pair.Consumer.Name.StartsWith("keyturn-rotate", StringComparison.Ordinal) ? DefectConsumer.RotationFunction : DefectConsumer.OtherFunction,
    };

    /// <summary>Every cell in words, for comparing boards.</summary>
    public IEnumerable<string> Cells => Pairs.SelectMany(pair => Enum.GetValues<ChecklistLine>().Select(line => Cell(KindOf(pair), line, pair.StateOf(ColumnOf(line))))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The board that a defect's own predicate foretells; everything else is green.</summary>
    public static IEnumerable<string> Foretold(Func<DefectConsumer, ChecklistLine, bool> isBlocked) =>
        Enum.GetValues<DefectConsumer>().SelectMany(consumer => Enum.GetValues<ChecklistLine>().Select(line => Cell(consumer, line, isBlocked(consumer, line) ? CellState.Fail : CellState.Pass)))
            .Order(StringComparer.Ordinal);

    private static string Cell(DefectConsumer consumer, ChecklistLine line, CellState state) => $"{consumer} {line}: {state}";
}
