using System.Globalization;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Storage;
using Keyturn.Web.Hosting.Settings;
using Microsoft.Data.Sqlite;

namespace Keyturn.Web.Hosting;

/// <summary>
/// <c>audit verify [--archive]</c>: recomputes the chain of the configured database and compares it with its anchors, without starting the console.
/// 0: it holds. 1: it does not. 2: it could not be looked at, or the words are not understood.
/// </summary>
internal static class AuditVerb
{
    public const string Verb = "audit";

    private const string Usage = "Usage: audit verify [--archive]   (--archive: with the closed segments in Audit:ArchiveFolder, from the first entry on)";

    public static async Task<int> RunAsync(IReadOnlyList<string> words, IConfiguration configuration, TextWriter output, CancellationToken cancellationToken)
    {
        if (words is not (["verify"] or ["verify", "--archive"]))
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        try
        {
            SettingsCheck.Store(configuration);
        }
        catch (LaunchRefusedException refused)
        {
            await output.WriteLineAsync(refused.Message);
            return 2;
        }

        if (MissingFile(configuration) is { } missing)
        {
            await output.WriteLineAsync($"There is no database {missing}: look at Storage:ConnectionString and the folder that this runs in.");
            return 2;
        }

        await using var services = new ServiceCollection().AddLogging().AddKeyturnStorage(configuration).BuildServiceProvider();
        try
        {
            var anchors = await services.GetRequiredService<IAuditAnchors>().ReadAsync(cancellationToken);
            var archived = words.Count == 2 ? services.GetRequiredService<IAuditArchive>().ReadAsync(cancellationToken) : null;
            var verification = await services.GetRequiredService<IAuditLog>().VerifyAsync(anchors, archived, cancellationToken);
            foreach (var line in Tell(verification))
                await output.WriteLineAsync(line);
            return verification.Intact ? 0 : 1;
        }
        catch (Exception failure) when (failure is AuditUnavailableException or AuditAnchorException or AuditArchiveException)
        {
            await output.WriteLineAsync(failure.Message);
            return 2;
        }
    }

    internal static IEnumerable<string> Tell(AuditVerification verification)
    {
        var anchors = verification.Anchors;
        yield return verification.FirstBroken is { } broken
            ? string.Create(CultureInfo.InvariantCulture, $"BROKEN at entry {broken}: it was changed, removed, or put in.")
            : string.Create(CultureInfo.InvariantCulture, $"{verification.Entries} entries recomputed: each follows the one before.");
        if (verification.FirstKept > 1)
            yield return string.Create(CultureInfo.InvariantCulture, $"The oldest entry kept is {verification.FirstKept}; a checkpoint accounts for those before it.");

        if (anchors.Broken is { } anchor)
            yield return string.Create(CultureInfo.InvariantCulture, $"BROKEN: outside the database, entry {anchor.Link.Sequence} was written down at {anchor.At.UtcDateTime:O} with the hash {anchor.Link.Hash}. It is another one now, or has been cut off.");
        else
            yield return anchors.Newest is { } newest
                ? string.Create(CultureInfo.InvariantCulture, $"{anchors.Compared} anchors fit; the newest is of {newest.UtcDateTime:O}.")
                : "No anchor is kept outside the database (Audit:AnchorFile): an end that was cut off together with its head would not be seen.";
        if (anchors.Unreadable > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{anchors.Unreadable} places in the file of anchors cannot be read.");

        yield return $"Head of the chain: {verification.Head}";
    }

    // SQLite makes a missing file, and an empty log would pass as whole.
    private static string? MissingFile(IConfiguration configuration)
    {
        var storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();
        return storage.Provider == StorageProvider.Sqlite
            && Path.GetFullPath(new SqliteConnectionStringBuilder(storage.ConnectionString).DataSource) is var file
            && !File.Exists(file)
                ? file
                : null;
    }
}
