using System.Collections.Immutable;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Emergency;

/// <summary>A rotation that was asked for, and what it waits for: nothing when it may start now.</summary>
public sealed record Turn(EmergencySecret Secret, int Round, ImmutableArray<TurnWait> Waits)
{
    public bool MayStart => Waits.IsEmpty;
}

/// <summary>
/// Whose turn it is. A superuser's secret and its dependents are never rotated at the same moment, secrets of one superuser one after another,
/// and no more of one function's at once than executions are set aside for it. Pure: from the phases alone, so that a restart decides the same.
/// </summary>
public sealed class EmergencyOrder
{
    private readonly ImmutableArray<EmergencySecret> secrets;
    private readonly ImmutableDictionary<string, EmergencySecret> byArn;

    public EmergencyOrder(IEnumerable<EmergencySecret> secrets)
    {
        byArn = secrets.ToImmutableDictionary(secret => secret.Arn.Value, StringComparer.Ordinal);
        this.secrets = [.. byArn.Values.OrderBy(Depth).ThenBy(secret => secret.Arn.Value, StringComparer.Ordinal)];
    }

    /// <summary>Superusers before their dependents, then by ARN.</summary>
    public ImmutableArray<EmergencySecret> Secrets => secrets;

    /// <summary>Every rotation that was asked for and has not begun. Those that may start may all start together.</summary>
    /// <param name="purpose">Decides how many rounds there are.</param>
    /// <param name="phaseOf">Where each rotation stands.</param>
    /// <param name="rotating">ARNs of secrets that rotate now for another reason.</param>
    public ImmutableArray<Turn> Turns(EmergencyPurpose purpose, Func<EmergencySecret, int, RoundPhase> phaseOf, IReadOnlySet<string> rotating)
    {
        ArgumentNullException.ThrowIfNull(phaseOf);
        ArgumentNullException.ThrowIfNull(rotating);
        var running = secrets.Where(secret => Rounds(secret).Any(round => IsUnderWay(phaseOf(secret, round)))).Select(secret => secret.Arn.Value).Concat(rotating).ToHashSet(StringComparer.Ordinal);
        var turns = ImmutableArray.CreateBuilder<Turn>();
        foreach (var secret in secrets)
        {
            foreach (var round in Rounds(secret).Where(round => phaseOf(secret, round) == RoundPhase.Asked))
            {
                var turn = new Turn(secret, round, [.. Waits(secret, round, phaseOf, running)]);
                if (turn.MayStart)
                    running.Add(secret.Arn.Value);
                turns.Add(turn);
            }
        }

        return turns.ToImmutable();

        IEnumerable<int> Rounds(EmergencySecret secret) => Enumerable.Range(1, secret.Rounds(purpose));
    }

    private IEnumerable<TurnWait> Waits(EmergencySecret secret, int round, Func<EmergencySecret, int, RoundPhase> phaseOf, HashSet<string> running)
    {
        var arn = secret.Arn.Value;
        if (running.Contains(arn) || (round > 1 && phaseOf(secret, round - 1) is not (RoundPhase.Succeeded or RoundPhase.Skipped)))
            yield return new(TurnWaitKind.EarlierRound, secret.Arn.Name);
        foreach (var wait in OfSuperuser(secret, phaseOf, running))
            yield return wait;
        if (secrets.FirstOrDefault(other => other.SuperuserArn == arn && other != secret && running.Contains(other.Arn.Value)) is { } dependent)
            yield return new(TurnWaitKind.DependentRunning, dependent.Arn.Name);
        if (GroupOf(secret) is { } group && secrets.FirstOrDefault(other => other != secret && GroupOf(other) == group && running.Contains(other.Arn.Value)) is { } sibling)
            yield return new(TurnWaitKind.GroupRunning, sibling.Arn.Name);
        if (secret is { ConcurrencyIsKnown: true, Concurrency: 0, FunctionArn: { } stopped })
            yield return new(TurnWaitKind.FunctionStopped, stopped);
        else if (secret.FunctionArn is { } function && Limit(secret) is { } limit && secrets.Count(other => other != secret && other.FunctionArn == function && running.Contains(other.Arn.Value)) >= limit)
            yield return new(TurnWaitKind.FunctionBusy, function);
    }

    private IEnumerable<TurnWait> OfSuperuser(EmergencySecret secret, Func<EmergencySecret, int, RoundPhase> phaseOf, HashSet<string> running)
    {
        if (secret.SuperuserArn is not { } arn || arn == secret.Arn.Value)
            yield break;

        var name = Secrets.FirstOrDefault(one => one.Arn.Value == arn)?.Arn.Name ?? arn;
        if (running.Contains(arn))
            yield return new(TurnWaitKind.SuperuserRunning, name);
        else if (byArn.TryGetValue(arn, out var superuser) && Depth(superuser) < Depth(secret))
        {
            // Nobody has to wait for the superuser's second rotation: it may be an hour away.
            var first = phaseOf(superuser, 1);
            if (first == RoundPhase.Failed)
                yield return new(TurnWaitKind.SuperuserFailed, name);
            else if (first is not (RoundPhase.Succeeded or RoundPhase.Skipped))
                yield return new(TurnWaitKind.SuperuserFirst, name);
        }
    }

    private static bool IsUnderWay(RoundPhase phase) => phase is RoundPhase.Sending or RoundPhase.Running;

    /// <summary>Where the superuser is not known, all secrets of one function may have the same.</summary>
    private static string? GroupOf(EmergencySecret secret) => secret switch
    {
        { SuperuserArn: { } superuser } => superuser,
        { Strategy: RotationStrategy.AlternatingUsers or RotationStrategy.Unknown, FunctionArn: { } function } => function,
        _ => null,
    };

    /// <summary>What was not read is taken for one at a time.</summary>
    private static int? Limit(EmergencySecret secret) => secret.ConcurrencyIsKnown ? secret.Concurrency : 1;

    /// <summary>How many superusers stand above it. Tags that make a circle of them say nothing about who is first: all of the circle stand level.</summary>
    private int Depth(EmergencySecret secret)
    {
        var (depth, seen, above) = (0, new HashSet<string>(StringComparer.Ordinal) { secret.Arn.Value }, secret.SuperuserArn);
        while (above is not null && byArn.TryGetValue(above, out var superuser))
        {
            if (!seen.Add(above))
                return 0;
            (depth, above) = (depth + 1, superuser.SuperuserArn);
        }

        return depth;
    }
}
