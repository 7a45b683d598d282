using System.Diagnostics;

namespace Keyturn.Aws.Calls;

/// <summary>One span for each call to AWS, from the source <c>Keyturn.Aws</c>, named as OpenTelemetry's conventions for AWS SDK clients have it. It holds no argument of the call.</summary>
internal static class CallActivity
{
    public const string SourceName = "Keyturn.Aws";

    private static readonly ActivitySource Source = new(SourceName);

    /// <returns><see langword="null"/> when nobody listens.</returns>
    public static Activity? Start(AwsOperation operation, BudgetKey key)
    {
        var activity = Source.StartActivity(operation.Action, ActivityKind.Client);
        activity?.SetTag("rpc.system", "aws-api");
        activity?.SetTag("rpc.method", operation.Action);
        activity?.SetTag("cloud.account.id", key.AccountId);
        activity?.SetTag("cloud.region", key.Region);
        activity?.SetTag("keyturn.purpose", key.Purpose.ToString());
        return activity;
    }

    /// <summary>What came of it; a failed call carries AWS's code and its request id.</summary>
    public static void End(this Activity? activity, string outcome, string? code = null, string? requestId = null)
    {
        activity?.SetTag("keyturn.outcome", outcome);
        if (code is not null)
        {
            activity?.SetTag("error.type", code);
            activity?.SetStatus(ActivityStatusCode.Error);
        }

        if (requestId is not null)
            activity?.SetTag("aws.request_id", requestId);
    }
}
