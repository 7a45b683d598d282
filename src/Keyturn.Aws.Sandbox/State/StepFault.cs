namespace Keyturn.Aws.Sandbox.State;

/// <summary>What goes wrong in a step.</summary>
public enum StepFaultKind
{
    /// <summary>The step takes <see cref="StepFault.Delay"/> longer and then goes on.</summary>
    Slow,

    /// <summary>The step fails before it changes anything.</summary>
    FailBeforeChange,

    /// <summary>The step fails after it changed the secret or the database.</summary>
    FailAfterChange,

    /// <summary>The function runs into its timeout before it changes anything.</summary>
    TimeOutBeforeChange,

    /// <summary>The function runs into its timeout after it changed the secret or the database.</summary>
    TimeOutAfterChange,

    /// <summary>The platform cannot start the function: no log stream appears.</summary>
    InvokeError,
}

/// <summary>A fault planned for a step of one secret's rotation.</summary>
/// <param name="Step">The step it belongs to, as in <see cref="RotationSteps"/>.</param>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Times">How many invocations meet it; every one when null.</param>
/// <param name="Delay">Added time for <see cref="StepFaultKind.Slow"/>.</param>
/// <param name="ErrorType">Type of the error to raise; the program's own choice when null.</param>
/// <param name="ErrorMessage">Text of the error to raise; the program's own choice when null.</param>
public sealed record StepFault(
    string Step,
    StepFaultKind Kind,
    int? Times = null,
    TimeSpan Delay = default,
    string? ErrorType = null,
    string? ErrorMessage = null);

/// <summary>The faults that the rotations of one secret meet. Safe for concurrent use.</summary>
public sealed class StepFaultPlan
{
    private readonly Lock gate = new();
    private readonly List<(StepFault Fault, int Left)> faults = [];

    /// <summary>Adds a fault; those of one step are met in the order they were added.</summary>
    public void Add(StepFault fault)
    {
        lock (gate) faults.Add((fault, fault.Times ?? int.MaxValue));
    }

    /// <summary>Forgets all faults.</summary>
    public void Clear()
    {
        lock (gate) faults.Clear();
    }

    /// <summary>The fault for the next invocation of a step, counted as met; null when there is none.</summary>
    public StepFault? Take(string step)
    {
        lock (gate)
        {
            var at = faults.FindIndex(entry => entry.Fault.Step == step);
            if (at < 0) return null;
            var (fault, left) = faults[at];
            if (left == 1) faults.RemoveAt(at);
            else if (left != int.MaxValue) faults[at] = (fault, left - 1);
            return fault;
        }
    }
}
