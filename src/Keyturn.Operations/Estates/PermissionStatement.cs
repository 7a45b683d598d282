namespace Keyturn.Operations.Estates;

/// <summary>The statement that a role lacks, ready to be added to its policy.</summary>
/// <remarks>The calls that Keyturn reads with name no resource, or are made for all of them, so that <c>Resource</c> is <c>*</c>; see docs/required-permissions.md.</remarks>
public static class PermissionStatement
{
    /// <summary>A statement that allows one action.</summary>
    public static string For(string action)
    {
        ArgumentException.ThrowIfNullOrEmpty(action);
        return $$"""
            {
              "Sid": "Keyturn{{action[(action.IndexOf(':', StringComparison.Ordinal) + 1)..]}}",
              "Effect": "Allow",
              "Action": "{{action}}",
              "Resource": "*"
            }
            """;
    }
}
