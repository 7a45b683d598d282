using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Hops;

namespace Keyturn.Readiness.Tests.Network.Tracing;

/// <summary>An answer in one line: verdict, way, what decided, what is missing; and its ways hop by hop.</summary>
internal static class CheckWords
{
    public static string Of(NetworkEstate estate, ReachQuestion question)
    {
        var check = Trace(estate, question);
        return string.Join(", ",
            new[] { $"{check.Verdict} {check.Via}" }.Concat(check.Decider is { } hop ? [HopWords.Of(hop)] : []).Concat(check.Missing.Select(one => $"missing {one.Call} {one.Resource}")));
    }

    /// <summary>Hops of one phase on the worst way, shortened to their codes and ids.</summary>
    public static string Hops(NetworkEstate estate, ReachQuestion question, Phase phase) =>
        string.Join(", ", (Trace(estate, question).Path?.Evidence ?? []).Where(hop => hop.Phase == phase).Select(hop => $"{hop.Reason.Code} {hop.Id}{Direction(hop)}"));

    public static ReachabilityCheck Trace(NetworkEstate estate, ReachQuestion question) => ReachabilityTracer.Trace(new NetworkIndex(estate), question);

    private static string Direction(Evidence hop) => hop.Egress switch { true => " out", false => " in", _ => "" };
}
