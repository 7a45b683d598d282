using Keyturn.Aws.Errors;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.Logging;

namespace Keyturn.Aws.Calls;

/// <summary>Makes every call the same way: its turn in the budget, a deadline, a count, and failures as typed errors.</summary>
internal sealed partial class AwsCaller(CallBudget budget, CallMeter meter, TimeProvider time, ILogger<AwsCaller> logger)
{
    /// <summary>Throws <see cref="OperationCanceledException"/> only when <paramref name="cancellationToken"/> asked for it.</summary>
    public async Task<OperationResult<T>> CallAsync<T>(
        AwsOperation operation,
        EstateScope scope,
        ClientPurpose purpose,
        Func<CancellationToken, Task<T>> send,
        CancellationToken cancellationToken)
    {
        var key = new BudgetKey(scope.AccountId, scope.Region, purpose, operation.Family);
        await budget.WaitAsync(key, cancellationToken);
        CallTally.Add();

        // The deadline starts here: waiting for one's turn is not AWS's fault.
        using var deadline = new CancellationTokenSource(operation.Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        using var activity = CallActivity.Start(operation, key);
        var started = time.GetTimestamp();
        try
        {
            var answer = await send(either.Token);
            meter.Count(operation, key, "ok", time.GetElapsedTime(started));
            activity.End("ok");
            return answer;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            meter.Count(operation, key, "cancelled", time.GetElapsedTime(started));
            activity.End("cancelled");
            throw;
        }
        catch (Exception exception) when (AwsErrorTranslator.CanTranslate(exception))
        {
            var error = AwsErrorTranslator.Translate(exception, operation, scope);
            if (error.Kind is OperationErrorKind.Throttled)
                budget.Throttled(key);
            meter.Count(operation, key, error.Kind.ToString(), time.GetElapsedTime(started));
            activity.End(error.Kind.ToString(), error.AwsCode ?? error.Kind.ToString(), error.AwsRequestId);
            LogFailed(operation.Action, scope, purpose, error.Kind, error.AwsCode, error.AwsRequestId);
            return error;
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Action} in {Scope} for {Purpose} failed: {Kind}, code {Code}, request {RequestId}.")]
    private partial void LogFailed(string action, EstateScope scope, ClientPurpose purpose, OperationErrorKind kind, string? code, string? requestId);
}
