using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>Whether a key can do its work for a secret at all, apart from who may use it.</summary>
/// <remarks>"Key states of AWS KMS keys", KMS Developer Guide; secrets need a symmetric encryption key ("Secret encryption and decryption", Secrets Manager User Guide).</remarks>
public static class KeyUsability
{
    /// <summary>Yes, no, or unknown for a state that this table does not know.</summary>
    public static Answer Of(KeyFacts key)
    {
        var state = key.State switch
        {
            "Enabled" or "Updating" => Answer.Yes,
            "Disabled" or "PendingDeletion" or "PendingReplicaDeletion" or "PendingImport" or "Unavailable" or "Creating" => Answer.No,
            _ => Answer.Unknown(UnknownCode.FactNotRead, $"KeyState {key.State}"),
        };
        return state.And(Answer.Of(key is { Spec: "SYMMETRIC_DEFAULT", Usage: "ENCRYPT_DECRYPT" }));
    }
}
