using Keyturn.Aws;
using Keyturn.Storage;
using Keyturn.Storage.Audit;
using Keyturn.Web.Access;
using Keyturn.Web.Hosting.Telemetry;
using Keyturn.Web.Notifications;
using Microsoft.Extensions.Options;

namespace Keyturn.Web.Hosting.Settings;

/// <summary>Everything that is wrong with the settings, in one list, before a port is opened or the store is touched.</summary>
internal sealed class SettingsCheck
{
    private readonly List<string> failures;
    private readonly HashSet<string> told;
    private readonly IConfigurationRoot readable;

    private SettingsCheck(IConfiguration configuration, Func<string, bool> looksAt)
    {
        var unreadable = SettingValues.Unreadable(configuration).Where(one => looksAt(one.Key)).ToList();
        failures = [.. UnknownSettings.In(configuration).Where(failure => looksAt(SettingOf(failure))), .. unreadable.Select(one => one.Failure)];
        told = failures.Select(SettingOf).ToHashSet(StringComparer.OrdinalIgnoreCase);

        // The rest is judged as if what cannot be read were not set, so that one start tells all.
        var wrong = unreadable.Select(one => one.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        readable = new ConfigurationBuilder().AddInMemoryCollection(configuration.AsEnumerable().Where(pair => pair.Value is not null && !wrong.Contains(pair.Key))).Build();
    }

    /// <exception cref="LaunchRefusedException">Something is wrong; it holds all of it.</exception>
    /// <returns>The settings of sign-in, where there are any.</returns>
    public static SignInSettings? All(LaunchMode mode, IConfiguration configuration, IHostEnvironment environment)
    {
        var check = new SettingsCheck(configuration, _ => true);
        check.Add(FrameworkValues.Failures(configuration));
        SignInSettings? signIn = null;
        check.Try(() => signIn = LaunchRules.Check(mode, configuration, environment));
        check.Try(() => ParameterPriceSetup.Read(check.readable));
        check.Try(() => ApprovalSetup.Read(check.readable));
        check.Try(() => ScheduleSetup.ReadFreezes(check.readable));
        check.Try(() => ScheduleSetup.ReadSettings(check.readable));
        check.Try(() => TelemetryOptions.Read(check.readable));
        check.Options(mode);
        return check.failures.Count == 0 ? signIn : throw new LaunchRefusedException(check.failures);
    }

    /// <summary>The store's alone, for a command that does nothing else.</summary>
    /// <exception cref="LaunchRefusedException">Something is wrong; it holds all of it.</exception>
    public static void Store(IConfiguration configuration)
    {
        var check = new SettingsCheck(configuration, key => SettingsCatalogue.SectionOf(key) is var section && (Same(section, StorageOptions.Section) || Same(section, AuditOptions.Section)));
        using var services = new ServiceCollection().AddLogging().AddKeyturnStorage(check.readable).BuildServiceProvider();
        check.Validate<StorageOptions>(services);
        check.Validate<AuditOptions>(services);
        if (check.failures.Count > 0)
            throw new LaunchRefusedException(check.failures);
    }

    private void Options(LaunchMode mode)
    {
        // The sandbox, which is not there yet, will say where it is and what accounts it has.
        if (mode.Sandbox)
            SandboxMode.Expect(readable);

        var collection = new ServiceCollection().AddLogging();
        collection.Configure<WebOptions>(readable.GetSection(WebOptions.Section));
        collection.AddKeyturnStorage(readable);
        collection.AddKeyturnAws(readable, mode.SignIn);
        collection.AddNotifications(readable);
        using var services = collection.BuildServiceProvider();
        Validate<AwsOptions>(services);
        Validate<StorageOptions>(services);
        Validate<AuditOptions>(services);
        Validate<NotificationOptions>(services);
    }

    private void Validate<TOptions>(ServiceProvider services)
        where TOptions : class
    {
        try
        {
            _ = services.GetRequiredService<IOptions<TOptions>>().Value;
        }
        catch (OptionsValidationException wrong)
        {
            Add(wrong.Failures);
        }
    }

    private void Try(Action read)
    {
        try
        {
            read();
        }
        catch (LaunchRefusedException refused)
        {
            Add(refused.Failures);
        }
    }

    private void Add(IEnumerable<string> more) => failures.AddRange(more.Where(failure => !told.Contains(SettingOf(failure)) && !failures.Contains(failure, StringComparer.Ordinal)));

    /// <summary>Each sentence begins with the setting that it is about.</summary>
    private static string SettingOf(string failure) => failure.Split(' ')[0];

    private static bool Same(string first, string second) => first.Equals(second, StringComparison.OrdinalIgnoreCase);
}
