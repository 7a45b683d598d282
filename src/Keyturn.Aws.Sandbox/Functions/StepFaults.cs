using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Functions;

/// <summary>Where a planned fault strikes: before or after the one change that a step makes.</summary>
internal static class StepFaults
{
    /// <summary>Runs the step's change with the invocation's fault around it.</summary>
    public static async Task AroundAsync(RotationInvocation invocation, Func<Task> change, CancellationToken cancellationToken)
    {
        switch (invocation.Fault?.Kind)
        {
            case StepFaultKind.Slow:
                await Task.Delay(invocation.Fault.Delay, invocation.Region.World.Time, cancellationToken);
                break;
            case StepFaultKind.FailBeforeChange:
                throw Raise(invocation);
            case StepFaultKind.TimeOutBeforeChange:
                await HangAsync(invocation, cancellationToken);
                break;
        }

        await change();

        switch (invocation.Fault?.Kind)
        {
            case StepFaultKind.FailAfterChange:
                throw Raise(invocation);
            case StepFaultKind.TimeOutAfterChange:
                await HangAsync(invocation, cancellationToken);
                break;
        }
    }

    // Longer than any function may run: the platform ends it.
    private static Task HangAsync(RotationInvocation invocation, CancellationToken cancellationToken) =>
        Task.Delay(TimeSpan.FromDays(1), invocation.Region.World.Time, cancellationToken);

    // Without words of its own the fault speaks as the commonest real failure of the step does.
    private static PythonErrorException Raise(RotationInvocation invocation)
    {
        var (step, arn) = (invocation.Event.Step, invocation.Event.SecretId);
        var function = RotationTemplate.PythonName(step);
        if (invocation.Fault is { ErrorType: { } type } planned)
            return new(PythonError.In(function, type, planned.ErrorMessage ?? "Rotation step failed"));
        switch (step)
        {
            case RotationSteps.Set:
                invocation.Log(LogLevels.Error, $"setSecret: {RotationLogText.NoLogin(arn)}");
                return new(PythonError.In(function, "ValueError", RotationLogText.NoLogin(arn)));
            case RotationSteps.Test:
                invocation.Log(LogLevels.Error, $"testSecret: {RotationLogText.TestFailed(arn)}");
                return new(PythonError.In(function, "ValueError", RotationLogText.TestFailed(arn)));
            case RotationSteps.Finish:
                return new(PythonError.Client(
                    function, "UpdateSecretVersionStage", "AccessDeniedException",
                    $"User: {invocation.Function.Role} is not authorized to perform: secretsmanager:UpdateSecretVersionStage on resource: {arn} because no identity-based policy allows the secretsmanager:UpdateSecretVersionStage action"));
            default:
                return new(PythonError.Client(function, "PutSecretValue", "AccessDeniedException", "Access to KMS is not allowed"));
        }
    }
}
