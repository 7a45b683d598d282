using System.Collections.Concurrent;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests;

/// <summary>A rotation function reduced to its calls of Secrets Manager. A test can hold a step, or make it fail.</summary>
internal sealed class ScriptedFunction : IRotationFunctionProgram
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> held = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> reached = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<RotationStepEvent> events = new();

    /// <summary>The events the service sent, in order.</summary>
    public IReadOnlyList<RotationStepEvent> Events => [.. events];

    /// <summary>Whether createSecret leaves the version without a value.</summary>
    public bool ForgetsTheValue { get; set; }

    /// <summary>What every step throws, or null.</summary>
    public Exception? Throws { get; set; }

    /// <summary>The step waits until it is released.</summary>
    public void Hold(string step) => held[step] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the step was reached.</summary>
    public Task ReachedAsync(string step) => Signal(step).Task;

    public void Release(string step)
    {
        if (held.TryRemove(step, out var gate)) gate.TrySetResult();
    }

    public void ReleaseAll()
    {
        foreach (var step in RotationSteps.All) Release(step);
    }

    public async Task RunAsync(RotationInvocation invocation, CancellationToken cancellationToken)
    {
        var step = invocation.Event;
        events.Enqueue(step);
        Signal(step.Step).TrySetResult();
        if (held.TryGetValue(step.Step, out var gate)) await gate.Task.WaitAsync(cancellationToken);
        if (invocation.Fault is { Kind: StepFaultKind.FailBeforeChange or StepFaultKind.FailAfterChange })
            throw new WireException("ValueError", "scripted failure");
        if (Throws is not null) throw Throws;
        Run(invocation, step);
    }

    private void Run(RotationInvocation invocation, RotationStepEvent step)
    {
        if (step.Step == RotationSteps.Create && !ForgetsTheValue && !HasValue(invocation))
            invocation.Secrets.PutPending(step.SecretId, step.ClientRequestToken, step.RotationToken, """{"password":"next"}""");
        if (step.Step != RotationSteps.Finish) return;
        var stages = invocation.Secrets.Describe(step.SecretId).VersionIdsToStages;
        var current = stages.First(pair => pair.Value.Contains(VersionStage.Current, StringComparer.Ordinal)).Key;
        if (current != step.ClientRequestToken) invocation.Secrets.MoveCurrent(step.SecretId, step.ClientRequestToken, current);
    }

    private static bool HasValue(RotationInvocation invocation)
    {
        try
        {
            return invocation.Secrets.GetValue(invocation.Event.SecretId, VersionStage.Pending, invocation.Event.ClientRequestToken).Length > 0;
        }
        catch (WireException)
        {
            return false;
        }
    }

    private TaskCompletionSource Signal(string step) =>
        reached.GetOrAdd(step, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
