using System.Collections.Immutable;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Repair;

/// <summary>Judges one action. One rule, one file in <c>Actions</c>.</summary>
internal abstract class RepairRule
{
    public abstract RepairAction Action { get; }

    /// <summary>The verdict, whatever stands in the way of every action left aside.</summary>
    public abstract RepairVerdict Judge(RepairReading reading, RepairPurpose purpose);

    /// <summary>Whether it moves labels, which managed secrets do not allow.</summary>
    public virtual bool MovesLabels => false;

    protected RepairVerdict Safe(string why, params ReadOnlySpan<object> arguments) => Of(RepairSafety.Safe, why, arguments);

    protected RepairVerdict Impossible(string why, params ReadOnlySpan<object> arguments) => Of(RepairSafety.NotPossible, why, arguments);

    protected RepairVerdict Unsafe(ImmutableArray<RepairHarm> harms, string why, params ReadOnlySpan<object> arguments) =>
        Of(RepairSafety.Unsafe, why, arguments) with { Harms = harms };

    /// <summary>With the state's own question, or with that of the verdict.</summary>
    protected RepairVerdict Unknown(Sentence? question, string why, params ReadOnlySpan<object> arguments) =>
        Of(RepairSafety.Unknown, why, arguments) with { Question = question ?? RepairSentences.Say("QuestionDatabase", "") };

    /// <summary>The calls of UpdateSecretVersionStage, also as CLI lines.</summary>
    protected static RepairVerdict With(RepairVerdict verdict, SecretArn secret, params ImmutableArray<LabelMove> moves) => verdict with
    {
        Moves = moves,
        CliLines = [.. moves.Select(move => AwsCliLines.MoveStage(secret, move.Stage, move.To, move.From))],
    };

    protected static Sentence Say(string code, params ReadOnlySpan<object> arguments) => RepairSentences.Say(code, arguments);

    private RepairVerdict Of(RepairSafety safety, string why, ReadOnlySpan<object> arguments) =>
        new() { Action = Action, Safety = safety, Why = RepairSentences.Say($"Why_{Action}_{why}", arguments) };
}
