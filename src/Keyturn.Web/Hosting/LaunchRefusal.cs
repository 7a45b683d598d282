using System.Globalization;
using Keyturn.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Keyturn.Web.Hosting;

/// <summary>What is said when the console does not start for a reason that a person can remove.</summary>
internal static class LaunchRefusal
{
    /// <returns>One sentence, or a list with a line for each; <see langword="null"/> for an exception that is a bug.</returns>
    public static string? Tell(Exception failure) => Failures(failure) switch
    {
        null => null,
        [var one] => $"Keyturn does not start: {one}",
        var many => string.Join(Environment.NewLine, many.Select(one => $"  {one}").Prepend(string.Create(CultureInfo.InvariantCulture, $"Keyturn does not start: {many.Count} settings have to be corrected."))),
    };

    private static IReadOnlyList<string>? Failures(Exception failure) => failure switch
    {
        LaunchRefusedException refused => refused.Failures,
        OptionsValidationException wrong => [.. wrong.Failures],
        // The host gathers what several sections have to say.
        AggregateException several when several.InnerExceptions.All(inner => inner is OptionsValidationException) =>
            [.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(wrong => wrong.Failures)],
        StorageStartException store => [store.Message],
        IOException { InnerException: AddressInUseException } taken => [$"{taken.Message} Stop what listens there, or set another address in ASPNETCORE_URLS."],
        _ => null,
    };
}
