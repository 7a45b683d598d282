using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Ports;

/// <summary>Lambda as far as rotation functions need it.</summary>
public interface ILambdaGateway
{
    Task<OperationResult<RotationFunction>> GetFunctionAsync(string functionArn, CancellationToken cancellationToken);
}
