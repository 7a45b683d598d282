namespace Keyturn.Aws.Sandbox.State;

/// <summary>The Lambda platform as the rotation service sees it: starts a function, writes START, END and REPORT, enforces the timeout.</summary>
public interface IFunctionInvoker
{
    /// <summary>Invokes a function for one step and waits for its end. Spends the step's time on the world's clock.</summary>
    /// <returns>Whether it completed; an error of the function or of the platform is an outcome, not an exception.</returns>
    Task<InvocationOutcome> InvokeAsync(SandboxRegion region, FunctionRecord function, RotationStepEvent step, StepFault? fault, IFunctionSecretsApi secrets, CancellationToken cancellationToken);
}

/// <summary>How an invocation ended.</summary>
/// <param name="Succeeded">Whether the function returned.</param>
/// <param name="ErrorType">The error's type, for example <c>ValueError</c>, or null.</param>
/// <param name="ErrorMessage">The error's text, or null.</param>
public sealed record InvocationOutcome(bool Succeeded, string? ErrorType = null, string? ErrorMessage = null);
