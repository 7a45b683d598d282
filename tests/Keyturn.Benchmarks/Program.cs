using System.Globalization;
using Keyturn.Benchmarks.Baseline;
using Keyturn.Benchmarks.Measures;
using Keyturn.Benchmarks.Running;

namespace Keyturn.Benchmarks;

public static class Program
{
    public static async Task Main(string[] args)
    {
        switch (args)
        {
            case ["serve-hello"]:
                await BaselineServer.RunAsync<HelloApp>(0);
                break;
            case ["serve-mudgrid", var rows]:
                await BaselineServer.RunAsync<MudGridApp>(Number(rows));
                break;
            case ["reachability"]:
                Print(FleetReachability.Run());
                break;
            case ["policies"]:
                Print(FleetPolicies.Run());
                break;
            case ["matrix"]:
                Print(EstateMatrices.Run());
                break;
            case ["history"]:
                Print(await RotationHistories.RunAsync());
                break;
            case ["emergency"]:
                Print(await OnArticle.RunAsync(EmergencyPath.RunAsync));
                break;
            case ["tail"]:
                Print(await OnArticle.RunAsync(LogLineToPage.RunAsync));
                break;
            case ["audit"]:
                Print(await AuditLogs.RunAsync());
                break;
            case ["logs"]:
                Print(RotationLogs.Run());
                break;
            case ["sweep"]:
                Print(await RegionSweep.RunAsync(Fleet.SecretsPerRegion, Fleet.Consumers));
                break;
            case ["sweep", var secrets, var consumers]:
                Print(await RegionSweep.RunAsync(Number(secrets), Number(consumers)));
                break;
            case ["load", .. var words]:
                Print(await CircuitLoad.RunAsync(Word(words, "--circuits", 200), TimeSpan.FromSeconds(Word(words, "--attack-seconds", 60))));
                break;
            case ["soak", .. var words]:
                Print(await Soak.RunAsync(TimeSpan.FromMinutes(Word(words, "--minutes", 30)), Word(words, "--secrets", Fleet.SecretsPerRegion)));
                break;
            case ["instances", .. var words]:
                Print(await Instances.RunAsync(words));
                break;
            case ["region-gone"]:
                Print(await RegionGone.RunAsync(Fleet.SecretsPerRegion));
                break;
            case ["region-gone", var secrets]:
                Print(await RegionGone.RunAsync(Number(secrets)));
                break;
            case ["opening"]:
                Print(await PageOpening.RunAsync(PageOpening.UsualRounds));
                break;
            case ["opening", var rounds]:
                Print(await PageOpening.RunAsync(Number(rounds)));
                break;
            default:
                Environment.ExitCode = await Report.RunAsync(args) ? 0 : 1;
                break;
        }
    }

    private static int Word(string[] words, string name, int usual) => Array.IndexOf(words, name) is var at and >= 0 && at + 1 < words.Length ? Number(words[at + 1]) : usual;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static void Print(IReadOnlyList<Measure> measures)
    {
        measures.ToList().ForEach(measure => Console.WriteLine(measure.ToRow()));
        Environment.ExitCode = measures.All(measure => measure.Met) ? 0 : 1;
    }
}
