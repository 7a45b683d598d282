using Keyturn.Aws;
using Keyturn.Operations;
using Keyturn.Storage;
using Keyturn.Web.Access;
using Keyturn.Web.Features.Attempts;
using Keyturn.Web.Features.Audit;
using Keyturn.Web.Features.Consumers;
using Keyturn.Web.Features.Incidents;
using Keyturn.Web.Features.Readiness;
using Keyturn.Web.Features.Schedule;
using Keyturn.Web.Features.Secrets;
using Keyturn.Web.Hosting;
using Keyturn.Web.Hosting.Settings;
using Keyturn.Web.Hosting.Telemetry;

namespace Keyturn.Web;

/// <summary>The console, as a table of contents.</summary>
public sealed class Program
{
    private Program() { }

    public static async Task<int> Main(string[] args)
    {
        try
        {
            return await RunAsync(args);
        }
        catch (Exception refused) when (LaunchRefusal.Tell(refused) is not null)
        {
            await Console.Error.WriteLineAsync(LaunchRefusal.Tell(refused));
            return 1;
        }
    }

    private static async Task<int> RunAsync(string[] args)
    {
        // Settings lie beside the program, so they are found from any working directory.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddSettingsFolder();
        if (args.Contains(HealthEndpoints.Verb, StringComparer.Ordinal))
        {
            return await HealthEndpoints.AskAsync(builder.Configuration, CancellationToken.None);
        }

        if (args is [AuditVerb.Verb, .. var words])
        {
            return await AuditVerb.RunAsync(words, builder.Configuration, Console.Out, CancellationToken.None);
        }

        if (args is [BreakGlassVerb.Verb, .. var rest])
        {
            return await BreakGlassVerb.RunAsync(rest, Console.Out);
        }

        var mode = LaunchMode.From(builder.Configuration);
        var signIn = SettingsCheck.All(mode, builder.Configuration, builder.Environment);
        await using var sandbox = await SandboxMode.StartAsync(mode, builder.Configuration, TimeProvider.System, CancellationToken.None);

        var starting = builder.Logging.QuietWhileStarting();
        builder.Services.AddKeyturnStorage(builder.Configuration);
        builder.Services.AddKeyturnInstances();
        builder.Services.AddKeyturnAws(builder.Configuration, mode.SignIn);
        builder.Services.AddKeyturnOperations();
        builder.Services.AddOperators(mode, signIn);
        builder.Services.AddTransport(builder.Configuration);
        builder.Services.AddRequestLimits(builder.Configuration);
        builder.Services.AddRateLimits(signIn?.AttemptsPerMinute ?? 30);
        builder.Services.AddConsoleLocalization();
        builder.Services.AddConsoleUi(builder.Configuration);
        builder.Services.AddTelemetry(builder.Configuration);

        await using var app = builder.Build();
        app.UseConsolePipeline(mode);
        app.MapConsole(mode);
        app.MapSecretExport();
        app.MapAuditExport();
        app.MapAttemptExport();
        app.MapReadinessExport();
        app.MapConsumerExport();
        app.MapScheduleExport();
        app.MapIncidentExport();
        app.AnnounceAddress();
        app.Lifetime.ApplicationStarted.Register(starting.Done);
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Told to stop while it was starting: that is no failure.
        }

        return 0;
    }
}
