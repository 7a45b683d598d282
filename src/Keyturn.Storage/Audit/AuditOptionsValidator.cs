using Microsoft.Extensions.Options;

namespace Keyturn.Storage.Audit;

/// <summary>Each error names its setting.</summary>
internal sealed class AuditOptionsValidator : IValidateOptions<AuditOptions>
{
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMinutes(1);

    // No timer waits longer than 49 days, and an anchor of long ago says little.
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(31);

    // A hundred years: before the first date there is nothing to count back to.
    private const int MostDays = 36_500;

    public ValidateOptionsResult Validate(string? name, AuditOptions options)
    {
        var errors = new List<string>();
        if (options.AnchorInterval < ShortestInterval || options.AnchorInterval > LongestInterval)
            errors.Add($"{AuditOptions.Section}:{nameof(options.AnchorInterval)} is {options.AnchorInterval}; it is a minute to a month: 00:01:00 to 31.00:00:00.");

        if (options.KeepDays is { } days)
        {
            if (days is < AuditOptions.LeastDays or > MostDays)
                errors.Add($"{AuditOptions.Section}:{nameof(options.KeepDays)} is {days}; it is {AuditOptions.LeastDays} to {MostDays}, or not set.");

            if (string.IsNullOrWhiteSpace(options.ArchiveFolder))
                errors.Add($"{AuditOptions.Section}:{nameof(options.ArchiveFolder)} is missing: entries that leave the database have to go somewhere.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
