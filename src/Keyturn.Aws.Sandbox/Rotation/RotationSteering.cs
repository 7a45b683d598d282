using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Rotation;

/// <summary>Takes one rotation through its steps, tries again with the same token, and cleans up afterwards.</summary>
internal sealed class RotationSteering(RotationService rotation, IFunctionInvoker invoker)
{
    public async Task RotateAsync(RotationRun run, CancellationToken cancellationToken)
    {
        var pace = run.Region.World.Pace;
        await WaitAsync(run, pace.StartDelay, cancellationToken);
        string? failure = null;
        for (var attempt = 1; attempt <= pace.Attempts; attempt++)
        {
            if (attempt > 1) await WaitAsync(run, pace.RetryDelay, cancellationToken);
            failure = await StepsAsync(run, cancellationToken);
            if (failure is null) break;
        }

        if (!Settle(run, failure)) return;
        await WaitAsync(run, pace.CleanUpDelay, cancellationToken);
        CleanUp(run);
    }

    public async Task TestAsync(RotationRun run, CancellationToken cancellationToken)
    {
        await WaitAsync(run, run.Region.World.Pace.StartDelay, cancellationToken);
        var outcome = await InvokeAsync(run, RotationSteps.Test, cancellationToken);
        lock (run.Region.Gate)
        {
            run.Secret.Remove(run.Token);
            run.Region.Secrets.Touch();
            var error = outcome.Succeeded ? null : RotationEvents.StepFailed(run.Secret.RotationLambdaArn, RotationSteps.Test);
            RotationEvents.Append(run.Region, run.Secret.Arn, run.Token, outcome.Succeeded ? RotationEvents.TestSucceeded : RotationEvents.TestFailed, error);
        }
    }

    public async Task RotateManagedAsync(RotationRun run, CancellationToken cancellationToken)
    {
        var pace = run.Region.World.Pace;
        await WaitAsync(run, pace.StartDelay + pace.StepDuration(), cancellationToken);
        var failure = await ManagedRotation.ChangeAsync(run, cancellationToken);
        Settle(run, failure);
    }

    /// <summary>One try; null when it succeeded or the run is over, else RotationFailed's text.</summary>
    private async Task<string?> StepsAsync(RotationRun run, CancellationToken cancellationToken)
    {
        foreach (var step in RotationSteps.All)
        {
            if (run.IsOver) return null;
            var outcome = await InvokeAsync(run, step, cancellationToken);
            lock (run.Region.Gate)
            {
                if (run.IsOver) return null;
                var version = run.Secret.Version(run.Token);
                if (!outcome.Succeeded) return RotationEvents.StepFailed(run.Secret.RotationLambdaArn, step);
                if (version?.HasValue != true) return RotationEvents.NotCreated(run.Secret.Arn, run.Token, run.Secret.RotationLambdaArn);
                if (step == RotationSteps.Finish && !version.Has(VersionStage.Current)) return RotationEvents.StepFailed(run.Secret.RotationLambdaArn, step);
            }
        }

        return null;
    }

    private async Task<InvocationOutcome> InvokeAsync(RotationRun run, string step, CancellationToken cancellationToken)
    {
        var fault = run.Secret.Faults.Take(step);
        var region = run.Secret.RotationLambdaArn is { } arn ? run.Region.World.FindRegion(arn) : null;
        var function = run.Secret.RotationLambdaArn is { } name ? region?.Functions.Find(name) : null;
        if (region is null || function is null || !function.Permissions.Exists(permission => permission.AllowsRotationOf(run.Secret.Arn, run.Region.Account.Id)))
            return new InvocationOutcome(false, "AccessDeniedException", "Secrets Manager cannot invoke the function.");
        var rotationToken = Guid.NewGuid().ToString("D");
        var secrets = new FunctionSecretsApi(rotation, run.Region, function);
        try
        {
            return await invoker.InvokeAsync(region, function, new RotationStepEvent(step, run.Secret.Arn, run.Token, rotationToken), fault, secrets, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Whatever a program throws, to the service it is a function that failed.
            return new InvocationOutcome(false, error.GetType().Name, error.Message);
        }
    }

    /// <summary>Writes the outcome; false when there is nothing to clean up.</summary>
    private static bool Settle(RotationRun run, string? failure)
    {
        lock (run.Region.Gate)
        {
            var secret = run.Secret;
            // A cancel that came while finishSecret moved AWSCURRENT came too late.
            if (run.IsOver && secret.Version(run.Token)?.Has(VersionStage.Current) != true) return false;
            var now = run.Region.World.Now;
            run.IsOver = true;
            run.Region.Secrets.Touch();
            RotationEvents.Append(run.Region, secret.Arn, run.Token, failure is null ? RotationEvents.Succeeded : RotationEvents.Failed, failure);
            if (failure is not null) return false;
            secret.LastRotatedDate = secret.LastChangedDate = now;
            if (secret is { RotationEnabled: true, RotationRules: { } rules }) secret.NextRotationDate = RotationSchedule.Next(rules, now)?.End;
            return true;
        }
    }

    private static void CleanUp(RotationRun run)
    {
        lock (run.Region.Gate)
        {
            if (run.Secret.Holder(VersionStage.Pending)?.Id == run.Token) run.Secret.Detach(VersionStage.Pending);
            run.Region.Secrets.Touch();
        }
    }

    private static Task WaitAsync(RotationRun run, TimeSpan delay, CancellationToken cancellationToken) =>
        Task.Delay(delay, run.Region.World.Time, cancellationToken);
}
