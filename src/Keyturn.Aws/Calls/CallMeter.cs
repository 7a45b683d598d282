using System.Diagnostics.Metrics;

namespace Keyturn.Aws.Calls;

/// <summary>Counts calls as the meter <c>Keyturn.Aws</c>: by operation, account, Region, purpose and outcome.</summary>
internal sealed class CallMeter : IDisposable
{
    public const string Name = "Keyturn.Aws";
    private readonly Meter meter = new(Name);
    private readonly Counter<long> calls;
    private readonly Histogram<double> duration;

    public CallMeter()
    {
        calls = meter.CreateCounter<long>("keyturn.aws.calls", "{call}", "Calls to AWS.");
        duration = meter.CreateHistogram<double>("keyturn.aws.call.duration", "s", "How long AWS took to answer.");
    }

    public void Count(AwsOperation operation, BudgetKey key, string outcome, TimeSpan took)
    {
        var tags = new System.Diagnostics.TagList
        {
            { "aws.operation", operation.Action },
            { "aws.account", key.AccountId },
            { "aws.region", key.Region },
            { "keyturn.purpose", key.Purpose.ToString() },
            { "keyturn.outcome", outcome },
        };
        calls.Add(1, tags);
        duration.Record(took.TotalSeconds, tags);
    }

    public void Dispose() => meter.Dispose();
}
