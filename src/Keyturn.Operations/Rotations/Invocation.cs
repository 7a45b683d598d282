using System.Collections.Immutable;
using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Rotations;

/// <summary>Whose an invocation is, by what its lines name.</summary>
internal enum InvocationOwner
{
    /// <summary>No line names a secret or a version.</summary>
    Unnamed,
    Ours,
    Foreign,
}

/// <summary>The lines of one invocation of the function, as far as they were written.</summary>
internal sealed class Invocation(string? requestId)
{
    private readonly ImmutableArray<LogEvent>.Builder lines = ImmutableArray.CreateBuilder<LogEvent>();

    public string? RequestId { get; } = requestId;

    public InvocationOwner Owner { get; private set; }

    /// <summary>The step that a line names; else the one that is due (see <see cref="RotationProgressReader"/>).</summary>
    public RotationStep? Step { get; set; }

    public string? Success { get; private set; }

    public string? Failure { get; private set; }

    public string? AlreadyCurrent { get; private set; }

    public bool Ended { get; private set; }

    public DateTimeOffset Started => lines[0].At;

    public DateTimeOffset LastSeen => lines[^1].At;

    public ImmutableArray<LogEvent> Lines => lines.ToImmutable();

    public void Add(LogEvent line, LogSign sign, RotationTrace trace)
    {
        lines.Add(line);

        // The step whose success was told is the step; another name later is only mentioned.
        Step = Success is null ? sign.Step ?? Step : Step;
        Owner = Named(line.Message, sign, trace) is var named and not InvocationOwner.Unnamed && Owner != InvocationOwner.Foreign ? named : Owner;
        Ended |= sign.Ends;
        switch (sign.Kind)
        {
            case LogSignKind.Done:
                Success = sign.Text;
                break;
            case LogSignKind.Failed:
                // The first error is the cause; a failed report or a traceback after it only repeats it.
                Failure ??= sign.Text;
                break;
            case LogSignKind.AlreadyCurrent:
                AlreadyCurrent = sign.Text;
                break;
        }
    }

    private static InvocationOwner Named(string message, LogSign sign, RotationTrace trace)
    {
        if (message.Contains(trace.VersionId, StringComparison.OrdinalIgnoreCase))
            return InvocationOwner.Ours;
        if (VersionNames.Find(message) is { } version && !version.Equals(trace.VersionId, StringComparison.OrdinalIgnoreCase))
            return InvocationOwner.Foreign;
        if (NamesSecret(message, trace.Secret.Value))
            return InvocationOwner.Ours;
        return !sign.MayNameSuperuser && message.Contains(":secretsmanager:", StringComparison.OrdinalIgnoreCase) && message.Contains(":secret:", StringComparison.OrdinalIgnoreCase)
            ? InvocationOwner.Foreign
            : InvocationOwner.Unnamed;
    }

    /// <summary>The whole ARN, not the beginning of a longer one.</summary>
    private static bool NamesSecret(string message, string arn)
    {
        var at = message.IndexOf(arn, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at + arn.Length == message.Length || !char.IsAsciiLetterOrDigit(message[at + arn.Length]));
    }
}
