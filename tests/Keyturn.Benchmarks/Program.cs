using System.Globalization;
using Keyturn.Benchmarks.Baseline;

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
                await BaselineServer.RunAsync<MudGridApp>(int.Parse(rows, CultureInfo.InvariantCulture));
                break;
            default:
                Environment.ExitCode = await Report.RunAsync(args) ? 0 : 1;
                break;
        }
    }
}
