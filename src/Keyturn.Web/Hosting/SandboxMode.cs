using System.Globalization;
using Keyturn.Aws.Sandbox;

namespace Keyturn.Web.Hosting;

/// <summary>
/// With <c>Aws:Mode=Sandbox</c>: starts the emulator in this process, or finds the one at <c>Sandbox:Url</c>, and writes its address, key and
/// accounts into <c>Aws:*</c>, as an administrator would for real accounts. Nothing else in the console knows the difference.
/// </summary>
public sealed class SandboxMode : IAsyncDisposable
{
    public const string Section = "Sandbox";

    private readonly SandboxHost? host;
    private readonly ILoggerFactory? loggers;
    private readonly string? temporaryFolder;

    private SandboxMode(SandboxHost? host, ILoggerFactory? loggers, string? temporaryFolder)
    {
        this.host = host;
        this.loggers = loggers;
        this.temporaryFolder = temporaryFolder;
    }

    /// <summary>Does nothing when AWS is real.</summary>
    public static async Task<SandboxMode> StartAsync(
        LaunchMode mode, IConfigurationManager configuration, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!mode.Sandbox)
        {
            return new(null, null, null);
        }

        var section = configuration.GetSection(Section);
        if (section["Url"] is { Length: > 0 } url)
        {
            var address = Loopback(url);
            Feed(configuration, address, await AccountsOfAsync(address, cancellationToken));
            return new(null, null, null);
        }

        // The console's own services do not exist yet: they are built from what this finds out. Only the console says where it listens.
        var output = LoggerFactory.Create(logging => logging
            .AddConfiguration(configuration.GetSection("Logging"))
            .AddConsole()
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning));
        var started = await StartAsync(section.Get<SandboxOptions>() ?? new(), time, output, cancellationToken);
        Feed(configuration, started.ServiceUrl, started.Accounts);
        return new(started, output, FreshStore(configuration));
    }

    /// <summary>Stands in for what a sandbox will write, so that the rest of <c>Aws:*</c> can be judged before there is one.</summary>
    internal static void Expect(IConfigurationRoot configuration)
    {
        configuration["Aws:ServiceUrl"] = "http://127.0.0.1";
        configuration["Aws:AccessKey"] = configuration["Aws:SecretKey"] = "test";
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("Id", "000000000000"), ("Regions:0", "us-east-1")])
            configuration[$"Aws:Accounts:0:{name}"] ??= value;
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        loggers?.Dispose();
        if (temporaryFolder is not null)
        {
            try
            {
                Directory.Delete(temporaryFolder, recursive: true);
            }
            catch (IOException)
            {
                // The store may still hold its file; the system clears its temporary folder by itself.
            }
        }
    }

    private static async Task<SandboxHost> StartAsync(SandboxOptions options, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        try
        {
            return await SandboxHost.StartAsync(options, time, loggers, cancellationToken);
        }
        catch (InvalidOperationException refused)
        {
            throw new LaunchRefusedException($"The settings of section {Section} do not fit. {refused.Message}");
        }
    }

    private static Uri Loopback(string url) => LaunchRules.IsLoopback(url) && Uri.TryCreate(url, UriKind.Absolute, out var address)
        ? address
        : throw new LaunchRefusedException($"Sandbox:Url is '{url}'; a sandbox is on a loopback address, such as http://127.0.0.1:4599.");

    private static async Task<IReadOnlyList<SandboxAccountInfo>> AccountsOfAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            return await client.GetFromJsonAsync<IReadOnlyList<SandboxAccountInfo>>(new Uri(address, "/_sandbox/accounts"), cancellationToken) ?? [];
        }
        catch (HttpRequestException failure)
        {
            throw new LaunchRefusedException($"There is no sandbox at Sandbox:Url {address} ({failure.Message}). Start it with: dotnet run --project src/Keyturn.Aws.Sandbox -- --port {address.Port}");
        }
    }

    private static void Feed(IConfigurationManager configuration, Uri address, IReadOnlyList<SandboxAccountInfo> accounts)
    {
        Dictionary<string, string?> settings = new(StringComparer.Ordinal)
        {
            ["Aws:ServiceUrl"] = address.ToString().TrimEnd('/'),
            ["Aws:AccessKey"] = "test",
            ["Aws:SecretKey"] = "test",
        };
        for (var index = 0; index < accounts.Count; index++)
        {
            var (account, key) = (accounts[index], string.Create(CultureInfo.InvariantCulture, $"Aws:Accounts:{index}"));
            settings[$"{key}:Id"] = account.Id;
            settings[$"{key}:Alias"] = account.Alias;
            settings[$"{key}:Production"] = account.Production ? "true" : "false";
            settings[$"{key}:ReadRoleArn"] = account.ReadRoleArn;
            settings[$"{key}:OperatorRoleArn"] = account.OperatorRoleArn;
            for (var region = 0; region < account.Regions.Count; region++)
            {
                settings[string.Create(CultureInfo.InvariantCulture, $"{key}:Regions:{region}")] = account.Regions[region];
            }
        }

        configuration.AddInMemoryCollection(settings);
    }

    // The emulator forgets with the process, so what the console remembers of it must go, too.
    private static string? FreshStore(IConfigurationManager configuration)
    {
        if (configuration.GetSection("Storage").GetChildren().Any())
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("keyturn-").FullName;
        configuration.AddInMemoryCollection([new("Storage:ConnectionString", $"Data Source={Path.Combine(folder, "keyturn.db")}")]);
        return folder;
    }
}
