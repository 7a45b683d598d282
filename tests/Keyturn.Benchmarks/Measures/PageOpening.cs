using System.Diagnostics;
using Bunit;
using Keyturn.Benchmarks.Running;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Matrix;
using Keyturn.Web.Features.Readiness;

namespace Keyturn.Benchmarks.Measures;

/// <summary>How long the server is busy until a page of readiness stands: the matrix, why somebody cannot read, and the matrix after one security group changed.</summary>
internal static class PageOpening
{
    public const int UsualRounds = 20;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public static async Task<IReadOnlyList<Measure>> RunAsync(int rounds)
    {
        var snapshot = SyntheticEstate.Create(SyntheticPolicies.Create(), SyntheticNetwork.Create());
        var (other, matrix) = (SyntheticEstate.WithRule(snapshot), EstateMatrix.Of(new(snapshot)));
        await using var console = new OpenConsole(snapshot);
        await console.ArriveAsync("/readiness");

        // The first one works the matrix out, which is a measure of its own.
        var page = console.Open<ReadinessPage>();
        page.WaitForElement(Pages.Row, Limit);
        var opening = Enumerable.Range(0, rounds).Select(_ => Milliseconds(() => console.Open<ReadinessPage>().WaitForElement(Pages.Row, Limit))).ToList();
        await console.DisposeComponentsAsync();

        // The row of a secret for which the rule makes a difference, alone on the page.
        var later = EstateMatrix.Of(new(other), matrix);
        await console.ArriveAsync($"/readiness?q={Uri.EscapeDataString(SecretArn.Parse(matrix.Secrets.Where((_, at) => matrix.OfSecrets[at].Failing != later.OfSecrets[at].Failing).First().Arn).Name)}");
        page = console.Open<ReadinessPage>();
        page.WaitForElement(Pages.Row, Limit);
        var changing = new List<double>();
        for (var round = 0; round < Math.Min(rounds, 6); round++)
        {
            page.WaitForState(() => page.FindAll(".filters [role=status]").Count == 0, Limit);
            var before = page.FindAll("[role=row]")[1].TextContent;
            changing.Add(Milliseconds(() =>
            {
                console.Tell(round % 2 == 0 ? other : snapshot);
                page.WaitForState(() => page.FindAll("[role=row]")[1].TextContent != before, Limit);
            }));
        }

        await console.DisposeComponentsAsync();
        // The secrets that are made up belong to several accounts: the estate is told as that of the first one.
        var failing = matrix.Secrets.Select(secret => SecretArn.Parse(secret.Arn)).Where((_, at) => matrix.OfSecrets[at].Failing > 0).ToList();
        var own = failing.Where(arn => arn.Scope == failing[0].Scope).ToList();
        console.Tell(snapshot with { Scope = own[0].Scope });
        var asked = Enumerable.Range(0, rounds * 10).SelectMany(at => Why(console, own[at * 97 % own.Count])).ToList();

        // The first half warms up, with other secrets.
        var why = asked[(asked.Count / 2)..];
        return
        [
            new("Opening /readiness, 1,000 consumers × 10,000 secrets, until rows stand", Samples.Percentile(opening, 0.95), 300, "ms", $"95th percentile of {opening.Count} on the clock; median {Samples.Median(opening):0} ms; the matrix known, as it is from the first viewer on"),
            new("Opening why one consumer cannot read a secret", Samples.Percentile(why, 0.95), 50, "ms", $"95th percentile of {why.Count} on the clock; median {Samples.Median(why):0.0} ms, longest {why.Max():0} ms; answers, reasons and repairs, rendered"),
            new("A changed security group on the open page, after it was read", Samples.Median(changing), 1000, "ms", $"median of {changing.Count} on the clock, longest {changing.Max():0} ms"),
        ];
    }

    /// <summary>Opens, on the page of one secret, why its first consumer stands where it stands.</summary>
    private static List<double> Why(OpenConsole console, SecretArn secret)
    {
        var tab = console.Open<SecretReadinessTab>(parameters => parameters.Add(one => one.Secret, secret));
        return tab.FindAll("button.name").Count == 0 ? [] : [Milliseconds(() => tab.Find("button.name").Click())];
    }

    private static double Milliseconds(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalMilliseconds;
    }
}
