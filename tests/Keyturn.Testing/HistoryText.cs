using System.Globalization;
using Keyturn.Operations.Attempts;

namespace Keyturn.Testing;

/// <summary>A history as text, one line for each attempt: two histories say the same when their texts are the same. When their sources were read is not in it.</summary>
public static class HistoryText
{
    public static string Of(AttemptHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return string.Join('\n', [.. history.Attempts.Select(Of), .. history.LooseCalls.Select(call => $"loose {call.EventId}")]);
    }

    public static string Of(Attempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return string.Create(CultureInfo.InvariantCulture, $"{attempt.Secret.Name} {attempt.Id} {(attempt.IsTest ? "test " : "")}{attempt.Trigger} {attempt.Actor} {attempt.Outcome} {attempt.Started:O} {attempt.Ended:O} retries {attempt.Retries} failed {attempt.FailedStep}")
            + $" steps {string.Join(',', attempt.Steps.Select(step => step.State))} events {string.Join(',', attempt.Events.Select(one => one.EventId))} calls {string.Join(',', attempt.Calls.Select(call => call.EventId))}"
            + $" gaps {string.Join(',', attempt.Gaps)}";
    }
}
