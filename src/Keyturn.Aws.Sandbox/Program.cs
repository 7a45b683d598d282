using System.Globalization;
using Keyturn.Aws.Sandbox.Scenarios;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Keyturn.Aws.Sandbox;

/// <summary>The sandbox alone: <c>dotnet run --project src/Keyturn.Aws.Sandbox -- --port 4599 --scenario Article</c>.</summary>
public sealed class Program
{
    private Program() { }

    /// <summary>Runs until Ctrl+C.</summary>
    public static async Task<int> Main(string[] args)
    {
        var settings = new ConfigurationBuilder().AddCommandLine(args).Build();
        if (args.Contains("--help", StringComparer.Ordinal)) return Explain();
        using var loggers = LoggerFactory.Create(logging => logging.AddConsole().SetMinimumLevel(LogLevel.Warning));
        using var stop = new CancellationTokenSource();
        void Cancel(object? sender, ConsoleCancelEventArgs pressed)
        {
            pressed.Cancel = true;
            stop.Cancel();
        }

        void Exit(object? sender, EventArgs ended) => stop.Cancel();
        Console.CancelKeyPress += Cancel;
        AppDomain.CurrentDomain.ProcessExit += Exit;
        try
        {
            await using var host = await SandboxHost.StartAsync(SandboxSettings.Read(settings), TimeProvider.System, loggers, stop.Token);
            Greet(host);
            await Task.Delay(Timeout.InfiniteTimeSpan, stop.Token);
        }
        catch (Exception refusal) when (refusal is InvalidOperationException or IOException)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        finally
        {
            // The process ends after this method: what is disposed by then must not be called.
            AppDomain.CurrentDomain.ProcessExit -= Exit;
            Console.CancelKeyPress -= Cancel;
        }

        return 0;
    }

    private static void Greet(SandboxHost host)
    {
        var account = host.Accounts[0];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"AWS sandbox on {host.ServiceUrl} (loopback only)"));
        Console.WriteLine("It accepts the access key test with the secret key test.");
        Console.WriteLine($"AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test aws --endpoint-url {host.ServiceUrl} --region {account.Regions[0]} secretsmanager list-secrets");
        foreach (var known in host.Accounts) Console.WriteLine($"  {known.Id} {known.Alias}: {string.Join(", ", known.Regions)}{(known.ReadRoleArn is null ? "" : $" (assume {known.ReadRoleArn})")}");
    }

    private static int Explain()
    {
        Console.WriteLine("--port N            port on 127.0.0.1; a free one when left out");
        Console.WriteLine("--scenario NAME     one of:");
        foreach (var scenario in ScenarioCatalog.All) Console.WriteLine($"    {scenario.Name,-36} {scenario.Summary}");
        Console.WriteLine("--pace demo|fast    fast: nothing waits");
        Console.WriteLine("--throttling true   refuse calls beyond AWS's documented rates");
        Console.WriteLine("--postgresql TEXT   connection string of a PostgreSQL whose roles are really changed");
        Console.WriteLine("--secrets N --consumers N --seed N     sizes of the Fleet scenario");
        return 0;
    }
}
