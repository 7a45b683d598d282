using Amazon.Runtime.Internal;
using Keyturn.Aws.Calls;

namespace Keyturn.Aws.Connections;

/// <summary>The collector's clients do not try a throttled call again by themselves: <see cref="CallBudget"/> slows down, and each try more would be a call more to an AWS that has too many.
/// Connections that break and answers of 500 are still tried again, and a person's calls in every case.</summary>
internal sealed class BudgetedRetries : IRuntimePipelineCustomizer
{
    // A client builds its pipeline while it is constructed, on the thread that constructs it; nothing else tells whose it is.
    [ThreadStatic]
    private static bool isForCollector;

    static BudgetedRetries() => RuntimePipelineCustomizerRegistry.Instance.Register(new BudgetedRetries());

    public string UniqueName => typeof(BudgetedRetries).FullName ?? nameof(BudgetedRetries);

    /// <summary>Constructs a client for this purpose.</summary>
    public static TClient Construct<TClient>(ClientPurpose purpose, Func<TClient> construct)
    {
        isForCollector = purpose is ClientPurpose.Collector;
        try
        {
            return construct();
        }
        finally
        {
            isForCollector = false;
        }
    }

    public void Customize(Type type, RuntimePipeline pipeline)
    {
        if (!isForCollector)
            return;

        foreach (var handler in pipeline.Handlers.OfType<RetryHandler>())
            handler.RetryPolicy.ThrottlingErrorCodes.Clear();
    }
}
