using Microsoft.Extensions.Options;

namespace Keyturn.Storage.Audit;

/// <summary>Each error names its setting.</summary>
internal sealed class AuditOptionsValidator : IValidateOptions<AuditOptions>
{
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMinutes(1);

    public ValidateOptionsResult Validate(string? name, AuditOptions options)
    {
        var errors = new List<string>();
        if (options.AnchorInterval < ShortestInterval)
            errors.Add($"{AuditOptions.Section}:{nameof(options.AnchorInterval)} is {options.AnchorInterval}; it is a minute or more.");

        if (options.KeepDays is { } days)
        {
            if (days < AuditOptions.LeastDays)
                errors.Add($"{AuditOptions.Section}:{nameof(options.KeepDays)} is {days}; it is {AuditOptions.LeastDays} or more, or not set.");

            if (string.IsNullOrWhiteSpace(options.ArchiveFolder))
                errors.Add($"{AuditOptions.Section}:{nameof(options.ArchiveFolder)} is missing: entries that leave the database have to go somewhere.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
